'use client';

import { useMemo } from 'react';
import type { Channel, Plan } from '@/lib/model/plan';
import { usePlan } from '../plan-context';
import { useSettings } from '../planner-settings';
import { scenarioOf, spendSeries, weeklySpend } from '../spend';

/** What a channel's row shows of the plan. */
export interface ChannelFacts {
  /** `[week]`, the same array while nothing changes. */
  readonly spend: readonly number[];
  readonly weekly: number;
  /** Weekly spend in the baseline; null on the baseline itself. */
  readonly baseline: number | null;
  /** Weekly spend when the drag began; null while nothing is dragged, or this channel is not. */
  readonly before: number | null;
  readonly locked: boolean;
  readonly muted: boolean;
}

/** The channel's flight in a plan: the same object while its spend does not change. */
function flightOf(plan: Plan, scenarioId: string, channelId: string) {
  return scenarioOf(plan, scenarioId).flights.find((flight) => flight.channelId === channelId);
}

export function useChannel(channel: Channel): ChannelFacts {
  const { scenarioId } = useSettings();
  const { id } = channel;
  const flight = usePlan(({ plan }) => flightOf(plan, scenarioId, id));
  const flightBefore = usePlan(({ dragFrom }) => dragFrom && flightOf(dragFrom, scenarioId, id));
  const dragging = usePlan(({ dragFrom }) => dragFrom !== null);
  const isBaseline = usePlan(({ plan }) => plan.scenarios[0].id === scenarioId);
  const baseline = usePlan(({ plan }) => weeklySpend(plan, plan.scenarios[0], id));
  const weeks = usePlan(({ plan }) => plan.horizonWeeks);
  const spend = useMemo(
    () => Array.from({ length: weeks }, (_, week) => flight?.spend[week] ?? 0),
    [flight, weeks],
  );
  const before = useMemo(
    () => (dragging && flightBefore !== flight ? meanOf(flightBefore?.spend ?? [], weeks) : null),
    [dragging, flightBefore, flight, weeks],
  );
  return {
    spend,
    weekly: meanOf(spend, weeks),
    baseline: isBaseline ? null : baseline,
    before,
    locked: usePlan(({ locked }) => locked.has(id)),
    muted: usePlan(({ muted }) => muted.has(id)),
  };
}

/** Weights for a channel that spends nothing now: what it last spent here, or its flighting in the baseline. */
export function shapeFor(
  plan: Plan,
  channelId: string,
  last: readonly number[] | undefined,
): readonly number[] | undefined {
  if (last) return last;
  const baseline = spendSeries(plan, plan.scenarios[0], channelId);
  return baseline.some((amount) => amount > 0) ? baseline : undefined;
}

function meanOf(spend: readonly number[], weeks: number): number {
  return spend.reduce((sum, amount) => sum + amount, 0) / weeks;
}
