'use client';

import { memo } from 'react';
import { formatDate } from '@/lib/report/words/numbers';
import { useClock, useHoverWeek } from '../../ui/charts/clock';
import { TimeAxis } from '../../ui/charts/time-axis';
import { useSettings } from '../planner-settings';
import { columnAt } from './columns';
import { FlightGrid } from './flight-grid';
import { columnText } from './flight-words';
import { SeasonStrip } from './season-strip';
import { TotalBars } from './total-bars';
import { useColumns, useTodayWeek, useZoom } from './use-calendar';

/** The flighting calendar on the charts' clock: season, cells, and what all channels spend. */
export const Flighting = memo(function Flighting() {
  const [zoom] = useZoom();
  const columns = useColumns(zoom);
  const { style } = useSettings();
  const week = useHoverWeek();
  return (
    <section aria-label="Flighting" className="relative shrink-0 max-sm:hidden">
      <TimeAxis
        title={<h2 className="text-12 leading-5 font-strong">Flighting</h2>}
        ends={
          week === null ? (
            <span className="text-ink-3">Total</span>
          ) : (
            <b className="block text-right text-ink">
              {columnText(columns[columnAt(columns, week)], zoom, style)}
            </b>
          )
        }
      />
      <SeasonStrip />
      <div className="relative">
        <FlightGrid zoom={zoom} />
        <QuarterGaps />
      </div>
      <TotalBars columns={columns} />
    </section>
  );
});

/** Thin gaps at the quarters, as the hairlines of the charts. */
function QuarterGaps() {
  const { quarters, edge, gutter, plotWidth } = useClock();
  if (plotWidth === 0) return null;
  return quarters
    .filter(({ week }) => week > 0)
    .map(({ week }) => (
      <span
        key={week}
        aria-hidden
        className="pointer-events-none absolute inset-y-0 w-[1.5px] -translate-x-1/2 bg-surface"
        style={{ left: gutter + edge(week) }}
      />
    ));
}

/** Today, over charts and cells. */
export function TodayLine() {
  const { edge, gutter, plotWidth } = useClock();
  const today = useTodayWeek();
  if (!today || plotWidth === 0) return null;
  return (
    <span
      aria-hidden
      data-today
      className="max-sm:hidden pointer-events-none absolute inset-y-0 z-10 w-[1.5px] -translate-x-1/2 bg-focus opacity-45"
      style={{ left: gutter + edge(today.at) }}
    />
  );
}

/** What the violet line is: `today, 2 Mar`. */
export function TodayKey() {
  const today = useTodayWeek();
  const { style } = useSettings();
  if (!today) return null;
  return (
    <span className="mr-1.5 inline-flex shrink-0 items-center gap-1.5">
      <span aria-hidden className="h-2.5 w-[1.5px] bg-focus" />
      today, {formatDate(today.date, style)}
    </span>
  );
}
