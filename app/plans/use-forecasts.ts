'use client';

import { useCallback, useEffect, useRef } from 'react';
import type { ActualSeries } from '@/lib/analysis/actuals';
import { DEFAULT_SEED } from '@/lib/analysis/uncertainty/draw-limits';
import { type ForecastClient, type ForecastPort, startForecasts } from './forecast-client';
import type { ForecastStore } from './forecast-store';
import type { PlanState, PlanStore } from './plan-store';

export const PLANNER_SEED = DEFAULT_SEED;

/** A rest this long in a drag is worth a range. */
const REST_MS = 350;

export interface UseForecastsOptions {
  readonly plans: PlanStore;
  readonly forecasts: ForecastStore;
  readonly scenarioId: string;
  readonly actuals: readonly ActualSeries[];
  readonly locale: string;
}

/** Keeps the forecast up with the plan, in a worker: the line at once, the range when the hand rests. */
export function useForecasts({ plans, forecasts, scenarioId, actuals, locale }: UseForecastsOptions) {
  const client = useRef<ForecastClient | null>(null);
  const ask = useCallback(
    (withRange: boolean) => {
      const { plan, muted } = plans.getState();
      client.current?.ask({
        plan,
        scenarioId,
        muted: [...muted],
        actuals,
        locale,
        seed: PLANNER_SEED,
        withRange,
      });
    },
    [plans, scenarioId, actuals, locale],
  );

  useEffect(() => {
    const worker = new Worker(new URL('./forecast.worker.ts', import.meta.url), { type: 'module' });
    client.current = startForecasts(asPort(worker), forecasts.getState().take);
    return () => {
      client.current?.stop();
      client.current = null;
    };
  }, [forecasts]);

  useEffect(() => {
    ask(true);
    let rest: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = plans.subscribe((state, before) => {
      const settled = state.dragFrom === null && before.dragFrom !== null;
      if (!settled && !changesForecast(state, before)) return;
      clearTimeout(rest);
      ask(state.dragFrom === null);
      if (state.dragFrom !== null) rest = setTimeout(() => ask(true), REST_MS);
    });
    return () => {
      clearTimeout(rest);
      unsubscribe();
    };
  }, [plans, ask]);

  return {
    askAgain: () => ask(true),
    cancelRange: () => {
      client.current?.cancelRange();
      forecasts.getState().rangeCancelled();
    },
  };
}

/** A rename changes no number. */
function changesForecast(state: PlanState, before: PlanState): boolean {
  if (state.muted !== before.muted) return true;
  if (state.plan === before.plan) return false;
  const { name: _, ...now } = state.plan;
  const { name: __, ...then } = before.plan;
  // A member may have come or gone.
  const keys = Object.keys({ ...now, ...then }) as (keyof typeof now)[];
  return keys.some((key) => now[key] !== then[key]);
}

/** A worker that runs forecast.worker.ts speaks its messages and no others. */
function asPort(worker: Worker): ForecastPort {
  return worker as unknown as ForecastPort;
}
