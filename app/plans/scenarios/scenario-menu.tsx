'use client';

import clsx from 'clsx';
import { ArrowLeft, ArrowRight, ChevronDown, Pencil, Pin, Trash2 } from 'lucide-react';
import { Button } from '../../ui/button';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../../ui/menu';
import { usePlan } from '../plan-context';
import { useSettings } from '../planner-settings';
import { scenarioOf } from '../spend';
import type { ScenarioActs } from './use-scenario-acts';

export interface ScenarioMenuProps {
  readonly acts: ScenarioActs;
  readonly onRename: (id: string) => void;
  /** Where the current tab ends, in pixels; null hides the button. */
  readonly place: number | null;
}

/** What one does to the scenario on the screen. */
export function ScenarioMenu({ acts, onRename, place }: ScenarioMenuProps) {
  const { scenarioId } = useSettings();
  const name = usePlan(({ plan }) => scenarioOf(plan, scenarioId).name);
  const count = usePlan(({ plan }) => plan.scenarios.length);
  const index = usePlan(({ plan }) => plan.scenarios.findIndex(({ id }) => id === scenarioId));
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button
          iconOnly
          aria-label={`Scenario ${name}`}
          title="Rename, move, delete"
          className={clsx(
            'absolute! inset-y-0 my-auto h-6! w-5! max-sm:size-11!',
            place === null && 'invisible',
          )}
          style={{ right: 'auto', left: (place ?? 0) - 4, translate: '-100%' }}
        >
          <ChevronDown size={12} aria-hidden />
        </Button>
      </MenuTrigger>
      <MenuContent align="start" className="w-56">
        <MenuItem icon={<Pencil size={13} aria-hidden />} hint="F2" onSelect={() => onRename(scenarioId)}>
          Rename
        </MenuItem>
        <MenuItem
          icon={<Pin size={13} aria-hidden />}
          disabled={index === 0}
          hint={index === 0 ? 'it is' : undefined}
          onSelect={() => acts.makeBaseline(scenarioId)}
        >
          Set as baseline
        </MenuItem>
        <MenuItem
          icon={<ArrowLeft size={13} aria-hidden />}
          disabled={index < 2}
          hint="Ctrl Shift ←"
          onSelect={() => acts.move(scenarioId, -1)}
        >
          Move left
        </MenuItem>
        <MenuItem
          icon={<ArrowRight size={13} aria-hidden />}
          disabled={index < 1 || index === count - 1}
          hint="Ctrl Shift →"
          onSelect={() => acts.move(scenarioId, 1)}
        >
          Move right
        </MenuItem>
        <MenuSeparator />
        <MenuItem
          icon={<Trash2 size={13} aria-hidden />}
          tone="destructive"
          disabled={count === 1}
          hint={count === 1 ? 'the only one' : 'Del'}
          onSelect={() => acts.remove(scenarioId)}
        >
          Delete
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
