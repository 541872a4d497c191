'use client';

import { FolderOpen, Layers2, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Menu, MenuContent, MenuItem, MenuLabel, MenuSeparator, MenuTrigger } from '../../ui/menu';
import { usePlan } from '../plan-context';
import { MOST_SCENARIOS } from '../scenario-edits';
import { startProblem } from '../scenario-starts';
import { keyOf } from './chosen';
import { useCompare } from './compare-context';
import { OtherPlanDialog } from './other-plan-dialog';
import { STARTS } from './same-budget-starts';
import { useChoose } from './use-choose';

/** One more scenario: of this plan, a new one at the same budget, or of another plan. */
export function AddContender({
  word,
  look = 'plain',
}: {
  readonly word: string;
  readonly look?: 'plain' | 'line';
}) {
  const { names, homeId } = useCompare();
  const plan = usePlan((state) => state.plan);
  const acts = useChoose();
  const [isOpen, setOpen] = useState(false);
  const known = new Set(names.map(keyOf));
  const others = plan.scenarios.filter(({ id }) => !known.has(keyOf({ planId: homeId, scenarioId: id })));
  const canMake = plan.scenarios.length < MOST_SCENARIOS;
  return (
    <>
      <Menu>
        <MenuTrigger asChild>
          <Button
            variant={look}
            disabled={acts.isFull}
            title={acts.isFull ? 'Four is the most: take one out first' : 'Add a scenario to the comparison'}
            className={look === 'plain' ? '-ml-2 max-sm:h-11' : 'max-sm:h-11'}
          >
            <Plus size={14} aria-hidden />
            {word}
          </Button>
        </MenuTrigger>
        <MenuContent className="w-[264px]">
          {others.length > 0 && <MenuLabel>Of this plan</MenuLabel>}
          {others.map(({ id, name }) => (
            <MenuItem
              key={id}
              icon={<Layers2 size={13} aria-hidden className="shrink-0" />}
              onSelect={() => acts.add({ planId: homeId, scenarioId: id })}
            >
              <span className="block truncate">{name}</span>
            </MenuItem>
          ))}
          {canMake && (
            <>
              {others.length > 0 && <MenuSeparator />}
              <MenuLabel>New, at the same budget</MenuLabel>
              {STARTS.map(({ start, word, icon: Icon }) => (
                <MenuItem
                  key={start}
                  icon={<Icon size={13} aria-hidden />}
                  disabled={startProblem(plan, start, []) !== null}
                  onSelect={() => acts.start([start])}
                >
                  {word}
                </MenuItem>
              ))}
            </>
          )}
          <MenuSeparator />
          <MenuItem icon={<FolderOpen size={13} aria-hidden />} onSelect={() => setOpen(true)}>
            Of another plan…
          </MenuItem>
        </MenuContent>
      </Menu>
      <OtherPlanDialog open={isOpen} onOpenChange={setOpen} />
    </>
  );
}
