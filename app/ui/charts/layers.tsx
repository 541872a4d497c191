'use client';

import { memo } from 'react';
import type { Unit } from '@/lib/report/figure';
import { formatMoneyTick, formatShare, formatTick } from '@/lib/report/words/numbers';
import { type Clock, useClock } from './clock';
import { spreadLabels } from './spread-labels';

/** Hairlines at quarters, a stronger one at each new year. */
export const QuarterLines = memo(function QuarterLines({ height }: { readonly height: number }) {
  const { quarters, edge } = useClock();
  return quarters
    .slice(quarters[0]?.week === 0 ? 1 : 0)
    .map((tick) => (
      <path
        key={tick.week}
        d={`M${edge(tick.week)} 0V${height}`}
        stroke={tick.yearBegins ? 'var(--line-strong)' : 'var(--chart-grid)'}
      />
    ));
});

export interface YTicksProps {
  readonly values: readonly number[];
  readonly y: (value: number) => number;
  readonly unit: Unit;
  /** False in rows under 64 px. */
  readonly showZero: boolean;
}

/** Round values, right-aligned before the plot, and their hairlines. */
export function YTicks({ values, y, unit, showZero }: YTicksProps) {
  const { plotWidth, style } = useClock();
  return values.map((value) => (
    <g key={value}>
      <path
        d={`M0 ${y(value)}H${plotWidth}`}
        stroke={value === 0 ? 'var(--chart-axis)' : 'var(--chart-grid)'}
      />
      {(value !== 0 || showZero) && (
        <text x={-6} y={y(value) + 3.5} textAnchor="end">
          {shortSymbol(tickText(value, unit, style))}
        </text>
      )}
    </g>
  ));
}

function tickText(value: number, unit: Unit, style: Clock['style']): string {
  if (value === 0) return '0';
  if (unit === 'money') return formatMoneyTick(value, style);
  return unit === 'share' ? formatShare(value, style) : formatTick(value, style);
}

/** `US$1.5B` as `$1.5B` where room is short: which dollar it is stands in the figures above. */
function shortSymbol(text: string): string {
  return text.replace(/^(−?)[A-Z]{1,3}(?=\p{Sc})/u, '$1');
}

export interface EndLabel {
  /** Where the line ends. */
  readonly y: number;
  readonly name: string;
  readonly value: string;
  readonly color?: string;
}

/** Names and values at the height of the lines' ends, pushed apart to 12 px, gone while the read-out stands there. */
export function EndLabels({
  labels,
  height,
}: {
  readonly labels: readonly EndLabel[];
  readonly height: number;
}) {
  const { plotWidth } = useClock();
  const heights = spreadLabels(
    labels.map((label) => label.y),
    13,
    6,
    height - 4,
  );
  return labels.map((label, index) => (
    <text
      key={label.name}
      x={plotWidth + 8}
      y={heights[index] + 3.5}
      style={{ fill: label.color ?? 'var(--text)', fontWeight: 560, fontSize: 11 }}
    >
      {label.name}
      <tspan dx={5} style={{ fill: 'var(--text-2)', fontWeight: 420 }}>
        {shortSymbol(label.value)}
      </tspan>
    </text>
  ));
}

export interface NoteProps {
  readonly x: number;
  readonly y: number;
  /** Which end of the text stands at x. */
  readonly anchor: 'start' | 'middle' | 'end';
  readonly title: string;
  readonly detail?: string;
  readonly color?: string;
  /** Detail under the title instead of behind it. */
  readonly stacked?: boolean;
}

/** An annotation's words, with a halo so that ink under it does not disturb. */
export function Note({ x, y, anchor, title, detail, color = 'var(--text)', stacked = false }: NoteProps) {
  return (
    <>
      <text className="halo" x={x} y={y} textAnchor={anchor} style={{ fill: color, fontWeight: 620 }}>
        {title}
        {detail && !stacked && (
          <tspan dx={4} style={{ fill: 'var(--text-2)', fontWeight: 420 }}>
            {detail}
          </tspan>
        )}
      </text>
      {detail && stacked && (
        <text className="halo" x={x} y={y + 13} textAnchor={anchor} style={{ fill: 'var(--text-2)' }}>
          {detail}
        </text>
      )}
    </>
  );
}
