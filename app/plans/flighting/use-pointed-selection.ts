'use client';

import { type RefObject, useEffect, useState } from 'react';
import { usePlan } from '../plan-context';
import { useSettings } from '../planner-settings';
import { usePlanner } from '../planner-view';
import { scenarioOf } from '../spend';
import { rowSeries } from './flight-edits';
import type { FlightRow } from './flight-rows';
import { oneCell, type Selection } from './selection';

/** The calendar's selection; it begins on the first week that has something in the row that another view pointed at. */
export function usePointedSelection(rows: readonly FlightRow[], grid: RefObject<HTMLElement | null>) {
  const { pointed } = usePlanner();
  const { scenarioId } = useSettings();
  const plan = usePlan((state) => state.plan);
  const state = useState<Selection | null>(() => {
    const at = rows.findIndex(({ key }) => key === pointed.current);
    if (at < 0) return null;
    const series = rowSeries(plan, scenarioOf(plan, scenarioId), rows[at]);
    return oneCell(
      at,
      Math.max(
        0,
        series.findIndex((amount) => amount > 0),
      ),
    );
  });
  useEffect(() => {
    if (pointed.current === null) return;
    pointed.current = null;
    grid.current?.scrollIntoView({ block: 'center' });
    grid.current?.focus({ preventScroll: true });
  }, [pointed, grid]);
  return state;
}
