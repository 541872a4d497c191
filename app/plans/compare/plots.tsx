import type { ReactNode } from 'react';
import { contenderKey } from '@/lib/report/comparison/compared-figures';
import type { Column, Figure, Unit } from '@/lib/report/figure';
import { cellOf, columnOf } from '@/lib/report/figure-cells';
import { formatFigure, formatMoneyCompact, formatWeek, type InCurrency } from '@/lib/report/words/numbers';
import type { PlotLayer } from '../../ui/charts/plot-layers';
import { scenarioColor } from '../scenario-mark';
import type { CompareView } from './compare-view';
import type { PlotPlace } from './small-plot';

/** One scenario's chart of a row. */
export interface DrawnPlot {
  readonly layers: readonly PlotLayer[];
  /** What the shared scale has to reach. */
  readonly reach: readonly ArrayLike<number | string | null>[];
  readonly unit: Unit;
  /** The picture in words. */
  readonly words: string;
  readonly corner: (week: number | null) => ReactNode;
  readonly annotations?: (place: PlotPlace) => ReactNode;
  /** In the place of a picture. */
  readonly note?: string;
}

/** Draws the chart of a scenario from the cells of a figure. */
export type PlotOf = (figure: Figure, index: number, view: CompareView, style: InCurrency) => DrawnPlot;

/** New customers by who brings them, and from when pull leads. */
export const stackPlot: PlotOf = (figure, index, view, style) => {
  const key = contenderKey(index);
  const all = columnOf(figure, key);
  const parts = (['Organic', 'Pull', 'Push'] as const).map((origin) => ({
    origin,
    column: columnOf(figure, `${key}${origin}`),
  }));
  const week = view.contenders[index].crossoverWeek;
  const words = week === null ? 'pull never leads' : `pull leads from ${formatWeek(week)}`;
  return {
    layers: parts.map(
      ({ origin, column }): PlotLayer => ({
        type: 'area',
        id: origin,
        stack: 'origin',
        values: column.values,
        fill: `var(--${origin.toLowerCase()})`,
        opacity: origin === 'Organic' ? 0.48 : 'var(--chart-area)',
        stroke: 'var(--chart-sep)',
      }),
    ),
    reach: [all.values],
    unit: all.unit,
    words,
    corner: (hovered) =>
      hovered === null ? (
        <b className="font-strong text-ink">{words}</b>
      ) : (
        <>
          <span className="text-push-ink">{written(parts[2].column, hovered, style)} push</span>
          {' · '}
          <span className="text-pull-ink">{written(parts[1].column, hovered, style)} pull</span>
          {' · '}
          {formatWeek(hovered + 1)}
        </>
      ),
    annotations:
      week === null
        ? undefined
        : ({ x, height }) => <path d={`M${x(week - 1)} 18V${height}`} stroke="var(--text)" />,
  };
};

/** A line with its band, and the first scenario's line dashed; of money also its lowest point. */
export const linePlot: PlotOf = (figure, index, view, style) => {
  const key = contenderKey(index);
  const [line, low, high] = ['', 'P10', 'P90'].map((end) => columnOf(figure, `${key}${end}`));
  const first = columnOf(figure, contenderKey(0));
  const color = scenarioColor(index);
  const { cashLow } = view.contenders[index];
  const isMoney = line.unit === 'money';
  return {
    layers: [
      ...bandLayers(line, low, high, color),
      ...(index === 0
        ? []
        : [
            {
              type: 'line' as const,
              id: 'first',
              values: first.values,
              stroke: 'var(--scen-a)',
              strokeWidth: 1,
              dash: '3 3',
              opacity: 0.8,
            },
          ]),
    ],
    reach: [line.values, low.values, high.values],
    unit: line.unit,
    words: `${written(line, view.weeks - 1, style)} at the end`,
    corner: lineCorner(line, view.weeks, style),
    annotations:
      isMoney && cashLow.week > 0
        ? ({ x, y, width }) => {
            const at = x(cashLow.week - 1);
            const isRight = at > width * 0.55;
            return (
              <>
                <circle cx={at} cy={y(cashLow.value)} r={3} fill="var(--negative)" stroke="var(--surface)" />
                <text
                  className="halo"
                  x={at + (isRight ? 6 : -6)}
                  y={y(cashLow.value) + 14}
                  textAnchor={isRight ? 'end' : 'start'}
                  style={{ fill: 'var(--negative)' }}
                >
                  {formatMoneyCompact(cashLow.value, style)} {formatWeek(cashLow.week)}
                </text>
              </>
            );
          }
        : undefined,
  };
};

/** What lies between a scenario and the first, with the P10–P90 of the paired draws. */
export const differencePlot: PlotOf = (figure, index, view, style) => {
  const key = contenderKey(index);
  if (index === 0) {
    const { unit } = columnOf(figure, key);
    const note = 'The others less this one.';
    return { layers: [], reach: [], unit, words: note, corner: () => null, note };
  }
  const [line, low, high] = ['', 'P10', 'P90'].map((end) => columnOf(figure, `${key}Difference${end}`));
  return {
    layers: bandLayers(line, low, high, scenarioColor(index)),
    reach: [line.values, low.values, high.values],
    unit: line.unit,
    words: `${written(line, view.weeks - 1, style)} at the end`,
    corner: lineCorner(line, view.weeks, style),
  };
};

function bandLayers(line: Column, low: Column, high: Column, color: string): PlotLayer[] {
  return [
    {
      type: 'area',
      id: 'band',
      values: high.values,
      base: low.values,
      fill: color,
      opacity: 'var(--chart-band)',
    },
    { type: 'line', id: 'line', values: line.values, stroke: color },
  ];
}

function lineCorner(line: Column, weeks: number, style: InCurrency) {
  return (hovered: number | null) => (
    <>
      <b className="font-strong text-ink">{written(line, hovered ?? weeks - 1, style)}</b>{' '}
      {hovered === null ? 'at the end' : formatWeek(hovered + 1)}
    </>
  );
}

function written(column: Column, week: number, style: InCurrency): string {
  return formatFigure(cellOf(column, week), column.unit, style, 1);
}
