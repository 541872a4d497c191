'use client';

import { createContext, useContext } from 'react';
import type { ActualSeries } from '@/lib/analysis/actuals';
import type { Plan } from '@/lib/model/plan';
import type { InCurrency } from '@/lib/report/words/numbers';
import type { FindingCount } from './analyses/finding-count';

/** What every part of the planner needs to know and nothing here changes while it is open. */
export interface PlannerSettings {
  /** Locale and currency of every number on the screen. */
  readonly style: InCurrency;
  /** The scenario on the screen. */
  readonly scenarioId: string;
  readonly setScenario: (id: string) => void;
  /** Today where the server is, ISO: what the first paint goes by. */
  readonly serverDay?: string;
  /** What the checks find in the plan as it was opened. */
  readonly firstFindings?: { readonly plan: Plan; readonly scenarioId: string; readonly count: FindingCount };
  /** What happened before the plan, where it came with a file. */
  readonly actuals?: readonly ActualSeries[];
}

export const PlannerSettingsContext = createContext<PlannerSettings | null>(null);

export function useSettings(): PlannerSettings {
  const settings = useContext(PlannerSettingsContext);
  if (!settings) throw new RangeError('a part of the planner stands outside its settings');
  return settings;
}
