'use client';

import { memo } from 'react';
import type { Column } from '@/lib/report/figure';
import { cellOf, columnOf } from '@/lib/report/figure-cells';
import { formatCompact } from '@/lib/report/words/numbers';
import { ChartRow } from './chart-row';
import { useClock } from './clock';
import { QuarterLines } from './layers';
import { LazyPlot } from './lazy-plot';
import { laneArea, type PlotLayer } from './plot-layers';
import type { FigureRowProps } from './row-props';
import { shortName } from './short-name';

export interface StageLanesProps extends FigureRowProps {
  /** A CSS colour of a lane; that of the stage of its key without it. */
  readonly colorOf?: (column: Column) => string | undefined;
}

/** One small area per stage, each on its own scale: start value left, end value right. */
export const StageLanes = memo(function StageLanes(props: StageLanesProps) {
  const { figure, height, actions, answer, colorOf } = props;
  const { weeks, plotWidth, style, layout } = useClock();
  if (figure.mark.type !== 'lanes') throw new RangeError(`figure "${figure.id}" has no lanes`);
  const columns = figure.mark.columns.map((key) => columnOf(figure, key));
  const lanes = columns.length;
  const layers = columns.map((column, lane): PlotLayer => {
    const { base, top } = laneArea(column.values, lane, lanes);
    const color = colorOf?.(column) ?? `var(--stage-${column.key})`;
    return {
      type: 'area',
      id: column.key,
      values: top,
      base,
      fill: color,
      opacity: 0.7,
      stroke: color,
      strokeWidth: 1.25,
    };
  });
  const floorOf = (all: number, lane: number) => ((lane + 1) * all) / lanes;
  const last = weeks - 1;
  return (
    <ChartRow
      id={figure.id}
      question={figure.question}
      answer={answer}
      answerText={figure.answer}
      unit={figure.unit}
      height={height}
      actions={actions}
      readOut={columns.map((column) => ({
        name: column.label.split(',')[0],
        valueAt: (week) => formatCompact(cellOf(column, week), style),
      }))}
      under={(all) => (
        <>
          <QuarterLines height={all} />
          {columns.map((column, lane) => (
            <g key={column.key}>
              <path
                d={`M0 ${floorOf(all, lane) - 0.5}H${plotWidth}`}
                stroke="var(--chart-axis)"
                opacity=".7"
              />
              <text x={-6} y={floorOf(all, lane) - 4.5} textAnchor="end">
                {formatCompact(cellOf(column, 0), style)}
              </text>
            </g>
          ))}
        </>
      )}
      plot={({ width, height: all }) => (
        <LazyPlot width={width} height={all} weeks={weeks} domain={[0, lanes]} layers={layers} />
      )}
      over={(all) =>
        layout === 'stacked' &&
        columns.map((column, lane) => (
          <text
            key={column.key}
            className="halo"
            x={plotWidth - 2}
            y={floorOf(all, lane) - 6}
            textAnchor="end"
            style={{ fill: 'var(--text)' }}
          >
            {column.label.split(',')[0]} {formatCompact(cellOf(column, last), style)}
          </text>
        ))
      }
      ends={(all) =>
        columns.map((column, lane) => (
          <text
            key={column.key}
            x={plotWidth + 8}
            y={floorOf(all, lane) - 4.5}
            style={{ fill: 'var(--text)', fontWeight: 560, fontSize: 11 }}
          >
            <title>{column.label.split(',')[0]}</title>
            {shortName(column.label.split(',')[0])}
            <tspan dx={5} style={{ fill: 'var(--text-2)', fontWeight: 420 }}>
              {formatCompact(cellOf(column, last), style)}
            </tspan>
          </text>
        ))
      }
    />
  );
});
