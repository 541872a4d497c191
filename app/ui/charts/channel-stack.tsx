'use client';

import { memo } from 'react';
import type { Column } from '@/lib/report/figure';
import { formatCompact, formatFigure, formatMoneyCompact } from '@/lib/report/numbers';
import { ChartRow } from './chart-row';
import { type Clock, useClock } from './clock';
import { cellOf, columnOf, originFill } from './figure-columns';
import { EndLabels, QuarterLines, YTicks } from './layers';
import { LazyPlot } from './lazy-plot';
import type { PlotLayer } from './plot-layers';
import type { FigureRowProps } from './row-props';
import { extent, ticksOf } from './ticks';

export interface ChannelStackProps extends Omit<FigureRowProps, 'ghost'> {
  /** A CSS colour of a column; that of its side without it. */
  readonly colorOf?: (column: Column) => string | undefined;
}

/** Areas by channel on top of each other; what costs more than it brings in a week stands below zero. */
export const ChannelStack = memo(function ChannelStack(props: ChannelStackProps) {
  const { figure, height, actions, answer, stale, colorOf } = props;
  const { weeks, style } = useClock();
  if (figure.mark.type !== 'stack') throw new RangeError(`figure "${figure.id}" is no stack`);
  const columns = figure.mark.columns.map((key) => columnOf(figure, key));
  const colour = (column: Column) => colorOf?.(column) ?? originFill(column);
  const { tops, bases } = diverging(columns, weeks);
  const { values, domain } = ticksOf(...extent(...tops, ...bases), height > 140 ? 4 : 3);
  const layers = columns.map(
    (column, index): PlotLayer => ({
      type: 'area',
      id: column.key,
      values: tops[index],
      base: bases[index],
      fill: colour(column),
      opacity: stale ? 0.4 : column.origin === 'organic' ? 0.48 : 'var(--chart-area)',
      stroke: 'var(--chart-sep)',
      strokeWidth: 0.75,
    }),
  );
  const yOf = (all: number) => (value: number) => all * (1 - (value - domain[0]) / (domain[1] - domain[0]));
  const last = weeks - 1;
  const fromTop = columns.map((column, index) => ({ column, index })).reverse();
  return (
    <ChartRow
      question={figure.question}
      answer={answer}
      answerText={figure.answer}
      unit={figure.unit}
      height={height}
      actions={actions}
      readOut={fromTop.map(({ column }) => ({
        name: column.label,
        valueAt: (week) => short(cellOf(column, week), column, style),
      }))}
      under={(all) => (
        <>
          <QuarterLines height={all} />
          <YTicks values={values} y={yOf(all)} unit={columns[0].unit} showZero />
        </>
      )}
      plot={({ width, height: all }) => (
        <LazyPlot width={width} height={all} weeks={weeks} domain={domain} layers={layers} />
      )}
      over={() => null}
      ends={(all) => (
        <EndLabels
          height={all + 4}
          labels={fromTop.map(({ column, index }) => ({
            name: column.label,
            value: short(cellOf(column, last), column, style),
            y: yOf(all)((tops[index][last] + bases[index][last]) / 2),
          }))}
        />
      )}
    />
  );
});

function short(value: number | null, column: Column, style: Clock['style']): string {
  if (column.unit === 'money') return formatMoneyCompact(value, style);
  return column.unit === 'people' || column.unit === 'orders'
    ? formatCompact(value, style)
    : formatFigure(value, column.unit, style);
}

/** Upper and lower edge of each column: above zero what adds, below it what takes away. */
function diverging(columns: readonly Column[], weeks: number): { tops: number[][]; bases: number[][] } {
  const above = new Array<number>(weeks).fill(0);
  const below = new Array<number>(weeks).fill(0);
  const tops: number[][] = [];
  const bases: number[][] = [];
  for (const column of columns) {
    const top = new Array<number>(weeks);
    const base = new Array<number>(weeks);
    for (let week = 0; week < weeks; week++) {
      const value = cellOf(column, week) ?? 0;
      const sum = value < 0 ? below : above;
      const from = sum[week];
      sum[week] += value;
      top[week] = Math.max(from, sum[week]);
      base[week] = Math.min(from, sum[week]);
    }
    tops.push(top);
    bases.push(base);
  }
  return { tops, bases };
}
