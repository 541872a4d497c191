'use client';

import { parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryState } from 'nuqs';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { ChosenScenario } from '@/lib/analysis/comparison/contenders';
import { GOALS } from '@/lib/analysis/comparison/verdict';
import type { Plan } from '@/lib/model/plan';
import { CommandField } from '../../commands/command-field';
import { request } from '../../ui/request';
import { ConflictDialog } from '../conflict-dialog';
import { PlanProvider } from '../plan-context';
import { createPlanStore, type StoredPlan } from '../plan-store';
import { PlannerSettingsContext } from '../planner-settings';
import { planUrl } from '../send-plan';
import { PlanPageBar } from '../top/plan-page-bar';
import { useAutosave } from '../use-autosave';
import { type ChosenName, chosenOf, keyOf, writeName } from './chosen';
import { CompareBody } from './compare-body';
import { CompareCommands } from './compare-commands';
import { CompareContext } from './compare-context';
import type { CompareView } from './compare-view';
import { useComparison } from './use-comparison';

export interface ComparePageProps {
  readonly stored: StoredPlan;
  /** Other plans that the address names. */
  readonly others: readonly StoredPlan[];
  readonly locale: string;
  /** At the stated values, for the first paint. */
  readonly first: CompareView;
}

/** Scenarios side by side: this plan in the browser, with undo and autosave, and other plans to read. */
export function ComparePage({ stored, others, locale, first }: ComparePageProps) {
  const homeId = stored.id;
  const [store] = useState(() => createPlanStore(stored));
  const { flush } = useAutosave(store);
  const home = useStore(store, ({ plan }) => plan);
  const [fetched, setFetched] = useState<ReadonlyMap<string, Plan>>(
    () => new Map(others.map(({ id, plan }) => [id, plan])),
  );
  const [unreadable, setUnreadable] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useQueryState(
    'with',
    parseAsArrayOf(parseAsString).withOptions({ history: 'push' }),
  );
  const [askedGoal, setGoal] = useQueryState('goal', parseAsStringLiteral(GOALS));
  const plans = useMemo(() => new Map([...fetched, [homeId, home]]), [fetched, homeId, home]);
  const found = useMemo(() => chosenOf(asked, homeId, plans), [asked, homeId, plans]);
  const { names } = found;
  const chosen = useMemo(
    () =>
      names.flatMap((name): ChosenScenario[] => {
        const plan = plans.get(name.planId);
        return plan ? [{ key: keyOf(name), plan, scenario: name.scenarioId }] : [];
      }),
    [names, plans],
  );
  const comparison = useComparison(chosen, locale, first);
  const { view } = comparison;

  const addPlan = useCallback(
    async (planId: string): Promise<readonly ChosenName[]> => {
      const known = plans.get(planId);
      const plan = known ?? (await request<StoredPlan>(planUrl(planId))).plan;
      if (!known) setFetched((before) => new Map([...before, [planId, plan]]));
      return plan.scenarios.map(({ id }) => ({ planId, scenarioId: id }));
    },
    [plans],
  );
  const missing = found.awaited.find((planId) => !unreadable.has(planId));
  useEffect(() => {
    if (missing === undefined) return;
    // A plan that is gone is left out, and the page says so.
    addPlan(missing).catch(() => setUnreadable((before) => new Set([...before, missing])));
  }, [missing, addPlan]);

  const goal = view.goals.find((one) => one === askedGoal) ?? view.goals[0];
  const settings = useMemo(
    () => ({
      homeId,
      locale,
      view,
      names,
      chosen,
      choose: (next: readonly ChosenName[]) => void setAsked(next.map((name) => writeName(name, homeId))),
      goal,
      setGoal: (next: typeof goal) => void setGoal(next === view.goals[0] ? null : next),
      addPlan,
    }),
    [homeId, locale, view, names, chosen, setAsked, goal, setGoal, addPlan],
  );
  const planner = useMemo(
    () => ({
      style: { locale, currency: home.currency },
      scenarioId: home.scenarios[0].id,
      setScenario: () => {},
    }),
    [locale, home.currency, home.scenarios],
  );
  return (
    <PlannerSettingsContext value={planner}>
      <PlanProvider store={store}>
        <CompareContext value={settings}>
          <PlanPageBar planId={homeId} page="Compare" onRetry={flush}>
            <CommandField className="max-sm:hidden" />
          </PlanPageBar>
          <CompareBody
            comparison={comparison}
            leftOut={found.left.length + found.awaited.filter((planId) => unreadable.has(planId)).length}
          />
          <CompareCommands />
        </CompareContext>
        <ConflictDialog />
      </PlanProvider>
    </PlannerSettingsContext>
  );
}
