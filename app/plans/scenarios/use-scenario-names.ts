'use client';

import { useMemo } from 'react';
import type { Scenario } from '@/lib/model/plan';
import { usePlan } from '../plan-context';

/** The scenarios by id and name: the same list while what is spent in them changes, so that their tabs stand still. */
export function useScenarioNames(): readonly Pick<Scenario, 'id' | 'name'>[] {
  const names = usePlan(({ plan }) => JSON.stringify(plan.scenarios.map(({ id, name }) => ({ id, name }))));
  return useMemo(() => JSON.parse(names), [names]);
}
