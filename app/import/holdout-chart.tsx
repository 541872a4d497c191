'use client';

import { scaleLinear } from 'd3-scale';
import type { Holdout } from '@/lib/analysis/actuals';
import { formatDate, formatMoneyTick, formatTick } from '@/lib/report/words/numbers';

export interface HoldoutChartProps {
  readonly holdout: Holdout;
  readonly currency: string;
  readonly locale: string;
}

const HEIGHT = 132;
const WIDTH = 640;

/** The held-out year: what happened as an area, both forecasts as lines, told apart by stroke and by word. */
export function HoldoutChart({ holdout, currency, locale }: HoldoutChartProps) {
  const { actual, model, seasonalNaive, weeks } = holdout;
  const all = [...actual, ...model, ...seasonalNaive].filter((value) => value !== null);
  const y = scaleLinear([0, Math.max(...all, Number.MIN_VALUE)], [HEIGHT, 0]).nice(3);
  const x = (week: number) => ((week + 0.5) * WIDTH) / weeks.length;
  const tick = (value: number) =>
    holdout.outcome === 'revenue'
      ? formatMoneyTick(value, { locale, currency })
      : formatTick(value, { locale });
  const ticks = y.ticks(3);
  const style = { locale };
  return (
    <div>
      <div className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-11 text-ink-2" aria-hidden>
        <Key word="Actual">
          <rect width="20" height="10" fill="var(--organic)" opacity=".35" />
          <path d="M0,1H20" stroke="var(--organic)" strokeWidth="1.5" />
        </Key>
        <Key word="This model">
          <path d="M0,5H20" stroke="var(--text)" strokeWidth="1.75" />
        </Key>
        <Key word="Same week a year earlier">
          <path d="M0,5H20" stroke="var(--text-3)" strokeWidth="1.5" strokeDasharray="3 3" />
        </Key>
      </div>
      <div className="flex gap-2">
        <div aria-hidden className="relative w-12 shrink-0 text-right text-[10.5px] text-ink-3">
          {ticks.map((value) => (
            <span key={value} className="absolute right-0 -translate-y-1/2" style={{ top: y(value) }}>
              {value === 0 ? '0' : tick(value)}
            </span>
          ))}
        </div>
        <svg
          role="img"
          aria-label={holdout.sentence}
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="h-[132px] min-w-0 flex-1 overflow-visible"
        >
          {ticks.map((value) => (
            <path
              key={value}
              d={`M0,${y(value)}H${WIDTH}`}
              stroke={value === 0 ? 'var(--chart-zero)' : 'var(--chart-grid)'}
              vectorEffect="non-scaling-stroke"
            />
          ))}
          {segments(actual, x, y).map((points) => (
            <path
              key={points}
              d={`M${points}V${HEIGHT}H${points.slice(0, points.indexOf(','))}Z`}
              fill="var(--organic)"
              opacity={0.35}
            />
          ))}
          {segments(actual, x, y).map((points) => (
            <path
              key={points}
              d={`M${points}`}
              fill="none"
              stroke="var(--organic)"
              strokeWidth={1.5}
              vectorEffect="non-scaling-stroke"
            />
          ))}
          {segments(seasonalNaive, x, y).map((points) => (
            <path
              key={points}
              d={`M${points}`}
              fill="none"
              stroke="var(--text-3)"
              strokeWidth={1.5}
              strokeDasharray="3 3"
              vectorEffect="non-scaling-stroke"
            />
          ))}
          {segments(model, x, y).map((points) => (
            <path
              key={points}
              d={`M${points}`}
              fill="none"
              stroke="var(--text)"
              strokeWidth={1.75}
              vectorEffect="non-scaling-stroke"
            />
          ))}
        </svg>
      </div>
      <div aria-hidden className="mt-1 flex justify-between pl-14 text-[10.5px] text-ink-3">
        <span>{formatDate(weeks[0], style)}</span>
        <span>{formatDate(weeks[weeks.length - 1], style)}</span>
      </div>
    </div>
  );
}

function Key({ word, children }: { readonly word: string; readonly children: React.ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <svg width="20" height="10" aria-hidden="true">
        {children}
      </svg>
      {word}
    </span>
  );
}

/** The points of each unbroken stretch: a week without a value breaks the line instead of bridging it. */
function segments(
  values: readonly (number | null)[],
  x: (week: number) => number,
  y: (value: number) => number,
): string[] {
  const stretches: string[][] = [[]];
  values.forEach((value, week) => {
    if (value === null) stretches.push([]);
    else stretches[stretches.length - 1].push(`${x(week).toFixed(1)},${y(value).toFixed(1)}`);
  });
  return stretches.filter((points) => points.length > 0).map((points) => points.join('L'));
}
