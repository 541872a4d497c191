'use client';

import {
  CopyPlus,
  FilePlus2,
  GitMerge,
  History,
  type LucideIcon,
  Magnet,
  Megaphone,
  Plus,
} from 'lucide-react';
import { formatMoneyCompact } from '@/lib/report/words/numbers';
import { Button } from '../../ui/button';
import { Menu, MenuContent, MenuItem, MenuLabel, MenuSeparator, MenuTrigger } from '../../ui/menu';
import { usePlan } from '../plan-context';
import { useSettings } from '../planner-settings';
import { MOST_SCENARIOS } from '../scenario-edits';
import { SCENARIO_CHOICES, type ScenarioStart, startProblem } from '../scenario-starts';
import { budgetOf, scenarioOf } from '../spend';

const ICONS: Partial<Record<ScenarioStart, LucideIcon>> = {
  'push-only': Megaphone,
  'pull-only': Magnet,
  hybrid: GitMerge,
  'last-year': History,
};

/** The ways to begin a scenario: empty, or with the money of the one on the screen. */
export function AddScenarioMenu({ onAdd }: { readonly onAdd: (start: ScenarioStart) => void }) {
  const { scenarioId } = useSettings();
  const isFull = usePlan(({ plan }) => plan.scenarios.length >= MOST_SCENARIOS);
  const name = usePlan(({ plan }) => scenarioOf(plan, scenarioId).name);
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button
          iconOnly
          aria-label="Add a scenario"
          title="Add a scenario"
          className="self-center max-sm:size-11"
        >
          <Plus size={14} aria-hidden />
        </Button>
      </MenuTrigger>
      <MenuContent align="start" className="w-[272px]">
        {isFull ? (
          <MenuLabel>A plan holds at most {MOST_SCENARIOS} scenarios: delete one to add another.</MenuLabel>
        ) : (
          <>
            <MenuItem
              icon={<CopyPlus size={13} aria-hidden className="shrink-0" />}
              onSelect={() => onAdd('duplicate')}
            >
              <span className="block truncate">Duplicate {name}</span>
            </MenuItem>
            <MenuItem
              icon={<FilePlus2 size={13} aria-hidden />}
              hint="no spend"
              onSelect={() => onAdd('empty')}
            >
              Empty
            </MenuItem>
            <MenuSeparator />
            <SameBudget name={name} onAdd={onAdd} />
          </>
        )}
      </MenuContent>
    </Menu>
  );
}

function SameBudget({
  name,
  onAdd,
}: {
  readonly name: string;
  readonly onAdd: (start: ScenarioStart) => void;
}) {
  const { style, scenarioId, actuals = [] } = useSettings();
  const plan = usePlan((state) => state.plan);
  const { total } = budgetOf(plan, scenarioOf(plan, scenarioId));
  return (
    <>
      <MenuLabel>
        With the budget of {name}, {formatMoneyCompact(total, style)}
      </MenuLabel>
      {SCENARIO_CHOICES.map(({ start, word, text }) => {
        const Icon = ICONS[start];
        if (!Icon) return null;
        const problem = startProblem(plan, start, actuals);
        // Only a plan that came with a file has a last year.
        if (start === 'last-year' && problem !== null) return null;
        return (
          <MenuItem
            key={start}
            icon={<Icon size={13} aria-hidden className="shrink-0" />}
            hint={problem ?? text}
            disabled={problem !== null}
            onSelect={() => onAdd(start)}
          >
            {word}
          </MenuItem>
        );
      })}
    </>
  );
}
