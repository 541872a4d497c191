'use client';

import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useMemo, useSyncExternalStore } from 'react';
import { daysBetween } from '@/lib/model/calendar';
import { usePlan } from '../plan-context';
import { useSettings } from '../planner-settings';
import { columnsOf, ZOOMS } from './columns';
import { flightRows } from './flight-rows';
import { heatScale } from './heat-scale';
import { localDay } from './local-day';

/** The zoom in the address. */
export function useZoom(fallback: (typeof ZOOMS)[number] = 'week') {
  return useQueryState('zoom', parseAsStringLiteral(ZOOMS).withDefault(fallback));
}

export function useFlightRows() {
  const channels = usePlan(({ plan }) => plan.channels);
  return useMemo(() => flightRows({ channels }), [channels]);
}

export function useColumns(zoom: (typeof ZOOMS)[number]) {
  const startsOn = usePlan(({ plan }) => plan.startsOn);
  const weeks = usePlan(({ plan }) => plan.horizonWeeks);
  return useMemo(() => columnsOf(startsOn, weeks, zoom), [startsOn, weeks, zoom]);
}

/** One scale for all scenarios of the plan; colours hold still while something is dragged. */
export function useHeatScales() {
  const scenarios = usePlan(({ plan, dragFrom }) => (dragFrom ?? plan).scenarios);
  const weeks = usePlan(({ plan }) => plan.horizonWeeks);
  return useMemo(() => {
    const flights = scenarios.flatMap((scenario) => scenario.flights);
    return {
      spend: heatScale(flights.flatMap(({ spend }) => spend.slice(0, weeks))),
      discount: heatScale(flights.flatMap(({ discount }) => discount?.slice(0, weeks) ?? [])),
    };
  }, [scenarios, weeks]);
}

const never = () => () => {};

/** Today, ISO, where the reader is; in the first paint where the server is, which is the same day or the one beside it. */
function useToday(): string | null {
  const { serverDay } = useSettings();
  return useSyncExternalStore(
    never,
    () => localDay(new Date()),
    () => serverDay ?? null,
  );
}

/** Where today lies on the clock, in weeks with a fraction; null outside the horizon. */
export function useTodayWeek(): { readonly date: string; readonly at: number } | null {
  const today = useToday();
  const startsOn = usePlan(({ plan }) => plan.startsOn);
  const weeks = usePlan(({ plan }) => plan.horizonWeeks);
  if (today === null) return null;
  const at = daysBetween(startsOn, today) / 7;
  return at >= 0 && at < weeks ? { date: today, at } : null;
}
