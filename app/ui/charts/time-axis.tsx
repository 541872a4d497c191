'use client';

import type { ReactNode } from 'react';
import { formatWeekDate } from '@/lib/report/words/numbers';
import { useClock, useHoverWeek } from './clock';

/** The screen's x axis: quarters, the year in bold, week numbers. With the keyboard it is the slider of the read-out. */
export function TimeAxis({ title, ends }: { readonly title?: ReactNode; readonly ends?: ReactNode }) {
  const { weeks, startsOn, style } = useClock();
  const week = useHoverWeek();
  const shown = (week ?? 0) + 1;
  return (
    <div className="max-sm:pl-[46px] sm:grid sm:grid-cols-[172px_1fr_116px] sm:border-t sm:border-line-strong">
      <div className="max-sm:hidden">{title}</div>
      <div
        role="slider"
        tabIndex={0}
        aria-label="Week to read out"
        aria-valuemin={1}
        aria-valuemax={weeks}
        aria-valuenow={shown}
        aria-valuetext={`week ${shown}, ${formatWeekDate(shown, startsOn, style)}`}
        className="h-5 rounded-xs max-sm:hidden"
      >
        <AxisTicks />
      </div>
      <div className="pl-2 text-11 leading-5 max-sm:hidden">{ends}</div>
    </div>
  );
}

/** Quarters and years along the plot. */
export function AxisTicks() {
  const { weeks, quarters, edge, plotWidth, layout } = useClock();
  const stacked = layout === 'stacked';
  if (plotWidth === 0) return <div className="h-5" />;
  return (
    <svg className="block h-5 w-full overflow-visible" aria-hidden="true">
      {quarters.map((tick, index) => {
        const room = edge(quarters[index + 1]?.week ?? weeks) - edge(tick.week);
        const year = stacked ? String(tick.year % 100).padStart(2, '0') : tick.year;
        const hasYear = tick.yearBegins && room >= (stacked ? 36 : 54);
        // A label that has no room would run into the next one.
        const fits = hasYear || room >= 24;
        const hasWeek = !stacked && room >= (hasYear ? 92 : 62);
        return (
          <g key={tick.week} transform={`translate(${edge(tick.week)} 0)`}>
            <path d="M.5 0V6" stroke="var(--chart-axis)" />
            {fits && (
              <text x={4} y={14} style={{ fill: 'var(--text-2)', fontWeight: hasYear ? 620 : 480 }}>
                Q{tick.quarter}
                {hasYear && ` ${year}`}
                {hasWeek && (
                  <tspan dx={5} style={{ fill: 'var(--text-3)', fontWeight: 420 }}>
                    wk {tick.week + 1}
                  </tspan>
                )}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
