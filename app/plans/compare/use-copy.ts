'use client';

import { clipPlan } from '@/lib/analysis/comparison/clip-plan';
import { copyInput, copyProblem } from '@/lib/analysis/comparison/copy-input';
import { COPY_PROBLEMS, type InputRow } from '@/lib/report/comparison/input-words';
import { actWithUndo } from '../act-with-undo';
import { usePlanStore } from '../plan-context';
import { scenarioOf } from '../spend';
import { useCompare } from './compare-context';

/** One way to copy an input. */
export interface CopyChoice {
  readonly id: string;
  readonly from: { readonly index: number; readonly label: string };
  /** `index` null: the plan itself, all its scenarios. */
  readonly to: { readonly index: number | null; readonly label: string };
  readonly value: string;
  readonly run: () => void;
}

/** The ways to copy an input into this plan, and why there is none where there is none. */
export function useCopy({ ref, label, values }: InputRow): {
  readonly choices: readonly CopyChoice[];
  readonly problem: string;
} {
  const store = usePlanStore();
  const { chosen, names, view, homeId } = useCompare();
  const nameOf = (index: number) => view.contenders[index]?.label ?? '';
  const ofScenario = ref.kind === 'spend' || ref.kind === 'discount';
  const homes = names.flatMap(({ planId }, index) => (planId === homeId ? [index] : []));
  // What holds for all scenarios of the plan is copied into it once, from another plan.
  const targets = ofScenario ? homes : homes.slice(0, 1);
  const home = chosen[homes[0] ?? -1]?.plan;
  const choices: CopyChoice[] = [];
  let problem: string | null = homes.length === 0 ? 'No scenario of this plan is compared.' : null;
  for (const to of targets) {
    for (const from of chosen.keys()) {
      if (home === undefined || from === to) continue;
      if (!ofScenario && names[from].planId === homeId) continue;
      const source = clipPlan(chosen[from].plan, view.weeks);
      const reason = copyProblem(home, ref, { plan: source });
      if (reason !== null) {
        problem = COPY_PROBLEMS[reason];
        continue;
      }
      const target = ofScenario ? nameOf(to) : home.name;
      const scenarioId = names[to].scenarioId;
      const giver = { plan: source, scenario: scenarioOf(source, names[from].scenarioId) };
      choices.push({
        id: `${from} ${to}`,
        from: { index: from, label: nameOf(from) },
        to: { index: ofScenario ? to : null, label: target },
        value: values[from],
        run: () => {
          const step = `${label} as in ${nameOf(from)}`;
          actWithUndo(store, {
            label: step,
            edit: (plan) => copyInput(plan, scenarioId, ref, giver),
            text: `${label} of ${target} is that of ${nameOf(from)} now`,
            takeBack: {
              label: `${label} as before`,
              // Where it was deleted since, there is nothing to take back.
              edit: (plan, before) =>
                plan.scenarios.some(({ id }) => id === scenarioId) &&
                copyProblem(plan, ref, { plan: before }) === null
                  ? copyInput(plan, scenarioId, ref, {
                      plan: before,
                      scenario: scenarioOf(before, scenarioId),
                    })
                  : plan,
            },
          });
        },
      });
    }
  }
  return { choices, problem: problem ?? 'There is nothing to copy.' };
}
