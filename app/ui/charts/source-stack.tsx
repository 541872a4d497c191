'use client';

import { memo } from 'react';
import { extent, ticksOf } from '@/lib/report/drawing/ticks';
import type { Annotation, Column, Figure } from '@/lib/report/figure';
import { cellOf, columnOf } from '@/lib/report/figure-cells';
import { formatCompact, formatCount, formatShare } from '@/lib/report/words/numbers';
import { ChartRow } from './chart-row';
import { useClock } from './clock';
import { originFill, originInk } from './figure-columns';
import { EndLabels, Note, QuarterLines, YTicks } from './layers';
import { LazyPlot } from './lazy-plot';
import type { PlotLayer } from './plot-layers';
import type { FigureRowProps } from './row-props';

const RIBBON = 18;
const GAP = 12;

/** Areas by origin from the bottom up, with the ribbon of the smoothed share and the crossover under them. */
export const SourceStack = memo(function SourceStack(props: FigureRowProps) {
  const { figure, height, actions, answer, ghost } = props;
  const { weeks, style, x } = useClock();
  if (figure.mark.type !== 'stack') throw new RangeError(`figure "${figure.id}" is no stack`);
  const columns = figure.mark.columns.map((key) => columnOf(figure, key));
  const share = figure.mark.share === undefined ? null : columnOf(figure, figure.mark.share);
  const totals = totalsOf(figure);
  const ghostTotals = ghost && ghost.mark.type === 'stack' ? totalsOf(ghost) : null;
  const { values, domain } = ticksOf(...extent(totals, ghostTotals ?? []), 3);
  const layers = [
    ...columns.map(
      (column): PlotLayer => ({
        type: 'area',
        id: column.key,
        stack: 'origin',
        values: column.values,
        fill: originFill(column),
        opacity: column.origin === 'organic' ? 0.48 : 'var(--chart-area)',
        stroke: 'var(--chart-sep)',
      }),
    ),
    ...(ghostTotals ? [ghostLine(ghostTotals)] : []),
  ];
  const stackHeight = (all: number) => Math.max(24, all - (share ? RIBBON + GAP : 0));
  const yOf = (all: number) => (value: number) => stackHeight(all) * (1 - value / domain[1]);
  const crossover = figure.annotations.find((note) => note.kind === 'crossover');
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
      readOut={[
        { name: 'All', valueAt: (week) => formatCount(totals[week], style) },
        ...fromTop.map((column) => ({
          name: column.label,
          color: originInk(column),
          valueAt: (week: number) => formatCount(cellOf(column, week), style),
        })),
        ...(share
          ? [
              {
                name: shortLabel(share),
                color: 'var(--pull-ink)',
                valueAt: (week: number) => formatShare(cellOf(share, week), style),
              },
            ]
          : []),
      ]}
      under={(all) => (
        <>
          <QuarterLines height={all} />
          <YTicks values={values} y={yOf(all)} unit={columns[0].unit} showZero />
          {share && (
            <text x={-6} y={all - RIBBON / 2 + 3.5} textAnchor="end">
              share
            </text>
          )}
        </>
      )}
      plot={({ width, height: all }) => (
        <>
          <LazyPlot width={width} height={stackHeight(all)} weeks={weeks} domain={domain} layers={layers} />
          {share && (
            <div className="absolute bottom-0 left-0">
              <LazyPlot
                width={width}
                height={RIBBON}
                weeks={weeks}
                domain={[0, 1]}
                layers={ribbonLayers(share.values)}
              />
            </div>
          )}
        </>
      )}
      over={(all) => (
        <>
          {share && (
            <path
              d={`M${x(0)} ${all - RIBBON / 2}H${x(last)}`}
              stroke="var(--chart-sep)"
              strokeWidth="1.25"
              strokeDasharray="3 3"
            />
          )}
          {crossover && (
            <Crossover note={crossover} height={all} ring={share ? all - RIBBON / 2 : null} weeks={weeks} />
          )}
        </>
      )}
      ends={(all) => (
        <>
          <EndLabels
            height={stackHeight(all) + 4}
            labels={fromTop.map((column) => ({
              name: column.label,
              value: `${formatCompact(cellOf(column, last), style)} /wk`,
              color: originInk(column),
              y: yOf(all)(middleOf(columns, column, last)),
            }))}
          />
          {share && (
            <EndLabels
              height={all + 8}
              labels={[
                {
                  name: shortLabel(share),
                  value: formatShare(cellOf(share, last), style),
                  color: 'var(--pull-ink)',
                  y: all - RIBBON / 2,
                },
              ]}
            />
          )}
        </>
      )}
    />
  );
});

interface CrossoverProps {
  readonly note: Annotation;
  readonly height: number;
  /** Height of the ring on the ribbon's middle; null without a ribbon. */
  readonly ring: number | null;
  readonly weeks: number;
}

/** Where pull overtakes push: a full-height line, a ring on the ribbon's middle, a bracket for its P10–P90. */
function Crossover({ note, height, ring, weeks }: CrossoverProps) {
  const { x, plotWidth, layout } = useClock();
  const at = x(note.week - 1);
  // The words stand on the side that has room for them.
  const leftward = at > plotWidth * 0.42;
  const low = note.range?.low;
  const from = low == null ? null : x(low - 1);
  const high = note.range?.high;
  const to = high == null ? x(weeks - 1) : x(high - 1);
  return (
    <>
      <path d={`M${at} 2V${height}`} stroke="var(--text)" />
      {ring !== null && (
        <circle cx={at} cy={ring} r={3.5} fill="var(--surface)" stroke="var(--text)" strokeWidth={1.5} />
      )}
      {from !== null && layout === 'columns' && (
        <path
          d={`M${from} 6H${to}M${from} 3v6${high === null ? '' : `M${to} 3v6`}`}
          fill="none"
          stroke="var(--text)"
          opacity=".55"
        />
      )}
      <Note
        x={at + (leftward ? -7 : 7)}
        y={20}
        anchor={leftward ? 'end' : 'start'}
        title={note.title}
        detail={layout === 'columns' ? note.detail : undefined}
        stacked
      />
    </>
  );
}

function ribbonLayers(share: ArrayLike<number | string | null>): PlotLayer[] {
  const full = Array.from(share, (value) => (typeof value === 'number' && Number.isFinite(value) ? 1 : null));
  return [
    { type: 'area', id: 'rest', values: full, base: share, fill: 'var(--push)', opacity: 0.8 },
    { type: 'area', id: 'share', values: share, fill: 'var(--pull)', opacity: 0.9 },
  ];
}

/** The baseline's line behind the figure. */
function ghostLine(values: readonly number[]): PlotLayer {
  return {
    type: 'line',
    id: 'ghost',
    values,
    stroke: 'var(--scen-a)',
    strokeWidth: 1,
    dash: '3 3',
    opacity: 0.75,
  };
}

/** `Pull share, smoothed` without what stands after the comma. */
function shortLabel(column: Column): string {
  return column.label.split(',')[0];
}

/** Height of the stack per week: the sum of its cells. */
function totalsOf(figure: Figure): number[] {
  if (figure.mark.type !== 'stack') return [];
  const columns = figure.mark.columns.map((key) => columnOf(figure, key));
  return Array.from({ length: figure.table.rows }, (_, row) =>
    columns.reduce((sum, column) => sum + (cellOf(column, row) ?? 0), 0),
  );
}

function middleOf(columns: readonly Column[], column: Column, row: number) {
  const below = columns.slice(0, columns.indexOf(column));
  return below.reduce((sum, other) => sum + (cellOf(other, row) ?? 0), 0) + (cellOf(column, row) ?? 0) / 2;
}
