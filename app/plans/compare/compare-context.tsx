'use client';

import { createContext, useContext } from 'react';
import type { ChosenScenario } from '@/lib/analysis/comparison/contenders';
import type { Goal } from '@/lib/analysis/comparison/verdict';
import type { ChosenName } from './chosen';
import type { CompareView } from './compare-view';

/** What every part of the page needs to know. */
export interface CompareSettings {
  readonly homeId: string;
  readonly locale: string;
  readonly view: CompareView;
  /** What is compared, `[contender]`; the view may be a moment behind. */
  readonly names: readonly ChosenName[];
  readonly chosen: readonly ChosenScenario[];
  readonly choose: (names: readonly ChosenName[]) => void;
  readonly goal: Goal;
  readonly setGoal: (goal: Goal) => void;
  /** Takes over a plan that was fetched. */
  readonly addPlan: (planId: string) => Promise<readonly ChosenName[]>;
}

export const CompareContext = createContext<CompareSettings | null>(null);

export function useCompare(): CompareSettings {
  const settings = useContext(CompareContext);
  if (!settings) throw new RangeError('a part of the comparison stands outside its page');
  return settings;
}
