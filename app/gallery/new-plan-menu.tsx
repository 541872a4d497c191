'use client';

import { FileUp, Plus, SquareDashed } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '../ui/button';
import { TemplateIcon } from '../ui/kind-icon';
import { Menu, MenuContent, MenuItem, MenuLabel, MenuSeparator, MenuTrigger } from '../ui/menu';
import { EmptyPlanDialog } from './empty-plan-dialog';
import type { KindChoice } from './empty-plan-document';
import type { TemplateRow } from './rows';
import { useNewPlan } from './use-new-plan';

export interface NewPlanMenuProps {
  readonly templates: readonly Pick<TemplateRow, 'id' | 'label'>[];
  readonly kinds: readonly KindChoice[];
  readonly locale: string;
}

/** Every way to a new plan. */
export function NewPlanMenu({ templates, kinds, locale }: NewPlanMenuProps) {
  const router = useRouter();
  const { open, opening } = useNewPlan();
  const [isEmptyPlanAsked, setIsEmptyPlanAsked] = useState(false);
  return (
    <>
      <Menu>
        <MenuTrigger asChild>
          <Button variant="primary" aria-busy={opening !== null}>
            <Plus size={14} aria-hidden />
            {opening === null ? 'New plan' : 'Opening'}
          </Button>
        </MenuTrigger>
        <MenuContent className="min-w-56">
          <MenuItem
            icon={<SquareDashed size={14} aria-hidden className="text-ink-2" />}
            onSelect={() => setIsEmptyPlanAsked(true)}
          >
            Empty plan
          </MenuItem>
          <MenuItem
            icon={<FileUp size={14} aria-hidden className="text-ink-2" />}
            onSelect={() => router.push('/import')}
          >
            From your own weeks
          </MenuItem>
          <MenuSeparator />
          <MenuLabel>From a template</MenuLabel>
          {templates.map((template) => (
            <MenuItem
              key={template.id}
              icon={<TemplateIcon id={template.id} />}
              onSelect={() => void open(template.id)}
            >
              {template.label}
            </MenuItem>
          ))}
        </MenuContent>
      </Menu>
      {isEmptyPlanAsked && (
        <EmptyPlanDialog kinds={kinds} locale={locale} onClose={() => setIsEmptyPlanAsked(false)} />
      )}
    </>
  );
}
