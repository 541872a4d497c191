'use client';

import { formatMoneyCompact } from '@/lib/report/words/numbers';
import { Button } from '../../ui/button';
import { EmptyNote } from '../../ui/note';
import { usePlan } from '../plan-context';
import { useSettings } from '../planner-settings';
import { MOST_SCENARIOS } from '../scenario-edits';
import { startProblem } from '../scenario-starts';
import { budgetOf, scenarioOf } from '../spend';
import { AddContender } from './add-contender';
import { useCompare } from './compare-context';
import { STARTS } from './same-budget-starts';
import { useChoose } from './use-choose';

/** One scenario alone: what it can be compared with. */
export function StartChoices() {
  const { names } = useCompare();
  const { style } = useSettings();
  const plan = usePlan((state) => state.plan);
  const { start } = useChoose();
  const from = scenarioOf(plan, names[0]?.scenarioId ?? null);
  const { total } = budgetOf(plan, from);
  const possible = STARTS.filter((one) => startProblem(plan, one.start, []) === null);
  const room = MOST_SCENARIOS - plan.scenarios.length;
  return (
    <EmptyNote
      className="my-4 rounded-md bg-canvas p-4 print:hidden"
      title={`${from.name} stands alone: what should it be compared with?`}
      actions={
        <>
          {possible.length > 1 && room >= possible.length && (
            <Button variant="primary" onClick={() => start(possible.map((one) => one.start))}>
              {possible.length === 3 ? 'All three' : 'Both'}
            </Button>
          )}
          {room > 0 &&
            possible.map(({ start: how, word, icon: Icon }) => (
              <Button key={how} variant="line" onClick={() => start([how])}>
                <Icon size={13} aria-hidden />
                {word}
              </Button>
            ))}
          <AddContender word="Another…" look="line" />
        </>
      }
    >
      Scenarios with the same {formatMoneyCompact(total, style)}, all on push, all on pull, or half each, are
      made in one step, and undone in one.
    </EmptyNote>
  );
}
