'use client';

import { memo } from 'react';
import { extent, ticksOf } from '@/lib/report/drawing/ticks';
import type { Column } from '@/lib/report/figure';
import { cellOf, columnOf } from '@/lib/report/figure-cells';
import { middleOfArea, stackedAreas } from '@/lib/report/stacked-areas';
import { formatCompact, formatFigure, formatMoneyCompact } from '@/lib/report/words/numbers';
import { ChartRow } from './chart-row';
import { type Clock, useClock } from './clock';
import { originFill } from './figure-columns';
import { EndLabels, QuarterLines, YTicks } from './layers';
import { LazyPlot } from './lazy-plot';
import type { PlotLayer } from './plot-layers';
import type { FigureRowProps } from './row-props';
import { shortName } from './short-name';

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
  const parts = stackedAreas(columns, weeks);
  const { values, domain } = ticksOf(
    ...extent(...parts.flatMap(({ top, base }) => [top, base])),
    height > 140 ? 4 : 3,
  );
  const layers = parts.map(
    ({ column, sign, top, base }): PlotLayer => ({
      type: 'area',
      id: sign > 0 ? column.key : `${column.key}-below`,
      values: top,
      base,
      fill: colour(column),
      opacity: stale ? 0.4 : column.origin === 'organic' ? 0.48 : 'var(--chart-area)',
      stroke: 'var(--chart-sep)',
      strokeWidth: 0.75,
    }),
  );
  const yOf = (all: number) => (value: number) => all * (1 - (value - domain[0]) / (domain[1] - domain[0]));
  const last = weeks - 1;
  const fromTop = [...columns].reverse();
  return (
    <ChartRow
      id={figure.id}
      question={figure.question}
      answer={answer}
      answerText={figure.answer}
      unit={figure.unit}
      height={height}
      actions={actions}
      readOut={largest(fromTop, last, Math.floor(height / 14)).map((column) => ({
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
          labels={largest(fromTop, last, Math.floor(all / 13)).map((column) => ({
            name: column.origin === 'organic' ? 'Organic' : shortName(column.label),
            value: short(cellOf(column, last), column, style),
            y: yOf(all)(middleOfArea(parts, column, last)),
          }))}
        />
      )}
    />
  );
});

/** The columns that are largest in a week, as many as there is room for, in their order. */
function largest(columns: readonly Column[], week: number, most: number): Column[] {
  const size = (column: Column) => Math.abs(cellOf(column, week) ?? 0);
  const kept = new Set([...columns].sort((a, b) => size(b) - size(a)).slice(0, most));
  return columns.filter((column) => kept.has(column) && size(column) > 0);
}

function short(value: number | null, column: Column, style: Clock['style']): string {
  if (column.unit === 'money') return formatMoneyCompact(value, style);
  return column.unit === 'people' || column.unit === 'orders'
    ? formatCompact(value, style)
    : formatFigure(value, column.unit, style);
}
