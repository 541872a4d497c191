'use client';

import { memo } from 'react';
import { extent, ticksOf } from '@/lib/report/drawing/ticks';
import type { Annotation, Column, Figure } from '@/lib/report/figure';
import { cellOf, columnOf } from '@/lib/report/figure-cells';
import { formatCompact, formatMoneyCompact, formatShare } from '@/lib/report/words/numbers';
import { ChartRow } from './chart-row';
import { type Clock, useClock } from './clock';
import { EndLabels, QuarterLines, YTicks } from './layers';
import { LazyPlot } from './lazy-plot';
import { MoneyPoints } from './money-points';
import type { PlotLayer } from './plot-layers';
import type { FigureRowProps } from './row-props';

export interface BandLineProps extends FigureRowProps {
  /** A CSS colour for line and band. */
  readonly color: string;
}

/** A line at the stated values with its P10–P90. With `zero` in its mark: money, with cash low and break-even. */
export const BandLine = memo(function BandLine(props: BandLineProps) {
  const { figure, ghost, height, actions, answer, stale, color } = props;
  const { weeks, style, plotWidth } = useClock();
  const { line, low, high, zero, reference: other } = partsOf(figure);
  const ghostLine = ghost && ghost.mark.type === 'band' ? partsOf(ghost).line : null;
  const { values, domain: fit } = ticksOf(
    ...extent(line.values, low.values, high.values, ghostLine?.values ?? [], other?.values ?? []),
    height > 100 ? 4 : 2,
  );
  // Room under the lowest point for its words.
  const domain = zero ? ([fit[0] - (fit[1] - fit[0]) * 0.12, fit[1]] as const) : fit;
  const layers: PlotLayer[] = [
    {
      type: 'area',
      id: 'band',
      values: high.values,
      base: low.values,
      fill: color,
      opacity: stale ? 'calc(var(--chart-band) * .45)' : 'var(--chart-band)',
    },
    ...(ghostLine ? [dashed('ghost', ghostLine, 'var(--scen-a)')] : []),
    ...(other ? [dashed('beside', other, 'var(--organic)')] : []),
    { type: 'line', id: 'line', values: line.values, stroke: color },
  ];
  const yOf = (all: number) => (value: number) => all * (1 - (value - domain[0]) / (domain[1] - domain[0]));
  const last = weeks - 1;
  // Ends of a range of the numbers before would stand beside a line that has moved.
  const named = [
    { name: 'P90', column: high, color: 'var(--text-3)' },
    { name: 'Forecast', column: line, color: 'var(--text)' },
    { name: 'P10', column: low, color: 'var(--text-3)' },
    ...(other ? [{ name: 'Last year', column: other, color: 'var(--organic-ink)' }] : []),
  ].filter(({ column }) => hasCells(column) && !(stale && (column === low || column === high)));
  return (
    <ChartRow
      id={figure.id}
      question={figure.question}
      answer={answer}
      answerText={figure.answer}
      unit={figure.unit}
      height={height}
      actions={actions}
      readOut={named.map(({ name, column }) => ({
        name,
        valueAt: (week) => short(cellOf(column, week), column, style),
      }))}
      under={(all) => (
        <>
          <QuarterLines height={all} />
          <YTicks values={values} y={yOf(all)} unit={line.unit} showZero={all >= 64} />
          {zero && <path d={`M0 ${yOf(all)(0)}H${plotWidth}`} stroke="var(--chart-zero)" />}
        </>
      )}
      plot={({ width, height: all }) => (
        <LazyPlot width={width} height={all} weeks={weeks} domain={domain} layers={layers} />
      )}
      over={(all) => (
        <>
          {zero && <MoneyPoints points={moneyPoints(figure.annotations)} y={yOf(all)} height={all} />}
          {stale && (
            <text className="halo" x={plotWidth - 4} y={10} textAnchor="end">
              range updating
            </text>
          )}
        </>
      )}
      ends={(all) => (
        <EndLabels
          height={all}
          labels={named.map(({ name, column, color: ink }) => ({
            name,
            color: ink,
            value: short(lastCell(column, last), column, style),
            y: yOf(all)(lastCell(column, last) ?? 0),
          }))}
        />
      )}
    />
  );
});

interface Parts {
  readonly line: Column;
  readonly low: Column;
  readonly high: Column;
  /** A second, dashed line, such as last year's actuals. */
  readonly reference: Column | null;
  readonly zero: boolean;
}

function partsOf(figure: Figure): Parts {
  const { mark } = figure;
  if (mark.type !== 'band') throw new RangeError(`figure "${figure.id}" has no band`);
  return {
    line: columnOf(figure, mark.line),
    low: columnOf(figure, mark.low),
    high: columnOf(figure, mark.high),
    reference: mark.reference === undefined ? null : columnOf(figure, mark.reference),
    zero: mark.zero === true,
  };
}

function dashed(id: string, column: Column, stroke: string): PlotLayer {
  return { type: 'line', id, values: column.values, stroke, strokeWidth: 1, dash: '3 3', opacity: 0.8 };
}

function hasCells(column: Column): boolean {
  for (let row = 0; row < column.values.length; row++) if (cellOf(column, row) !== null) return true;
  return false;
}

/** The last cell that holds a number, from `row` backwards: actuals may end before the horizon does. */
function lastCell(column: Column, row: number): number | null {
  for (let index = row; index >= 0; index--) {
    const value = cellOf(column, index);
    if (value !== null) return value;
  }
  return null;
}

function moneyPoints(annotations: readonly Annotation[]): Annotation[] {
  return annotations.filter((note) => note.kind !== 'crossover');
}

function short(value: number | null, column: Column, style: Clock['style']): string {
  if (column.unit === 'share') return formatShare(value, style);
  return column.unit === 'money' ? formatMoneyCompact(value, style) : formatCompact(value, style);
}
