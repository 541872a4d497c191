'use client';

import { formatWeekDate } from '@/lib/report/words/numbers';
import { useClock, useHoverWeek } from './clock';

/** The one vertical line through all rows, with its flag above them. Stands in a positioned box around the rows. */
export function Crosshair() {
  const { x, startsOn, style, plotWidth, gutter } = useClock();
  const week = useHoverWeek();
  if (week === null || plotWidth === 0) return null;
  const left = gutter + x(week);
  // The flag stays within the page where the week stands at an edge.
  const flag = Math.min(Math.max(left, gutter + 20), gutter + plotWidth - 20);
  return (
    <div aria-hidden data-crosshair className="pointer-events-none absolute inset-0 z-10">
      <div className="absolute top-0 bottom-0 w-px bg-ink" style={{ left: left - 0.5 }} />
      <div
        className="absolute -top-6 h-5 -translate-x-1/2 rounded-xs bg-action px-2 text-11 leading-5 font-label whitespace-nowrap text-on-action"
        style={{ left: flag }}
      >
        wk {week + 1}, {formatWeekDate(week + 1, startsOn, style)}
      </div>
    </div>
  );
}
