'use client';

import { useMemo } from 'react';
import { MOST_CONTENDERS } from '@/lib/analysis/comparison/contenders';
import { usePlanStore } from '../plan-context';
import { insertScenario } from '../scenario-edits';
import { type ScenarioStart, startScenario } from '../scenario-starts';
import { stepLabel } from '../step-labels';
import { type ChosenName, keyOf } from './chosen';
import { useCompare } from './compare-context';

/** What one can do to the choice of scenarios. */
export interface ChooseActs {
  readonly add: (name: ChosenName) => void;
  readonly remove: (index: number) => void;
  /** The others are compared with this one from now on. */
  readonly makeFirst: (index: number) => void;
  /** Makes scenarios of this plan with the budget of the first chosen one of it, and adds them: a step to undo each. */
  readonly start: (starts: readonly ScenarioStart[]) => void;
  readonly isFull: boolean;
}

export function useChoose(): ChooseActs {
  const store = usePlanStore();
  const { names, choose, homeId } = useCompare();
  return useMemo(() => {
    const put = (added: readonly ChosenName[]) => {
      const known = new Set(names.map(keyOf));
      choose([...names, ...added.filter((name) => !known.has(keyOf(name)))].slice(0, MOST_CONTENDERS));
    };
    return {
      add: (name) => put([name]),
      remove: (index) => choose(names.filter((_, other) => other !== index)),
      makeFirst: (index) => choose([names[index], ...names.filter((_, other) => other !== index)]),
      start: (starts) => {
        const from = names.find(({ planId }) => planId === homeId)?.scenarioId;
        const added = starts.map((start): ChosenName => {
          const { plan, apply } = store.getState();
          const scenario = startScenario(plan, from ?? plan.scenarios[0].id, start);
          apply(stepLabel.addScenario(scenario.name), (now) => insertScenario(now, scenario));
          return { planId: homeId, scenarioId: scenario.id };
        });
        put(added);
      },
      isFull: names.length >= MOST_CONTENDERS,
    };
  }, [store, names, choose, homeId]);
}
