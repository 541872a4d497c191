'use client';

import { useMemo } from 'react';
import { actWithUndo } from '../act-with-undo';
import { usePlanStore } from '../plan-context';
import { useSettings } from '../planner-settings';
import {
  insertScenario,
  makeBaseline,
  moveScenario,
  removeScenario,
  renameScenario,
  restoreScenario,
} from '../scenario-edits';
import { type ScenarioStart, startScenario } from '../scenario-starts';
import { scenarioOf } from '../spend';
import { stepLabel } from '../step-labels';

/** What one can do to the scenarios of a plan; each is one step to undo. */
export interface ScenarioActs {
  /** Adds one made from the scenario on the screen, and shows it. */
  readonly add: (start: ScenarioStart) => void;
  readonly rename: (id: string, name: string) => void;
  readonly remove: (id: string) => void;
  readonly makeBaseline: (id: string) => void;
  readonly move: (id: string, by: number) => void;
}

export function useScenarioActs(): ScenarioActs {
  const store = usePlanStore();
  const { scenarioId, setScenario, actuals } = useSettings();
  return useMemo(() => {
    const nameOf = (id: string) => scenarioOf(store.getState().plan, id).name;
    return {
      add: (start) => {
        const { plan, apply } = store.getState();
        const scenario = startScenario(plan, scenarioId, start, actuals);
        const behind = plan.scenarios.findIndex(({ id }) => id === scenarioId) + 1;
        const at = start === 'duplicate' ? behind : plan.scenarios.length;
        apply(stepLabel.addScenario(scenario.name), (now) => insertScenario(now, scenario, at));
        setScenario(scenario.id);
      },
      rename: (id, name) =>
        store.getState().apply(stepLabel.renameScenario(name), (plan) => renameScenario(plan, id, name)),
      remove: (id) => {
        const { scenarios } = store.getState().plan;
        const index = scenarios.findIndex((scenario) => scenario.id === id);
        const name = nameOf(id);
        actWithUndo(store, {
          label: stepLabel.removeScenario(name),
          edit: (plan) => removeScenario(plan, id),
          text:
            index === 0
              ? `“${name}” deleted; “${scenarios[1]?.name}” is the baseline now`
              : `“${name}” deleted`,
          takeBack: {
            label: stepLabel.bringBack(name),
            edit: (plan, from) => restoreScenario(plan, from, id),
          },
          onBack: () => setScenario(id),
        });
        if (id === scenarioId) setScenario((scenarios[index + 1] ?? scenarios[index - 1] ?? scenarios[0]).id);
      },
      makeBaseline: (id) => {
        store.getState().apply(stepLabel.makeBaseline(nameOf(id)), (plan) => makeBaseline(plan, id));
        setScenario(id);
      },
      move: (id, by) =>
        store.getState().apply(stepLabel.moveScenario(nameOf(id)), (plan) => moveScenario(plan, id, by)),
    };
  }, [store, scenarioId, setScenario, actuals]);
}
