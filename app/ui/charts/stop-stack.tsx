'use client';

import { memo, type ReactNode } from 'react';
import { extent, ticksOf } from '@/lib/report/drawing/ticks';
import type { Figure } from '@/lib/report/figure';
import { cellOf, columnOf } from '@/lib/report/figure-cells';
import { formatCompact, formatCount } from '@/lib/report/words/numbers';
import { ChartRow } from './chart-row';
import { useClock } from './clock';
import { EndLabels, Note, QuarterLines, YTicks } from './layers';
import type { FigureRowProps } from './row-props';
import { weekArea, weekLine } from './week-paths';

export interface StopStackProps extends Omit<FigureRowProps, 'ghost'> {
  /** First week without spend, counted from 1. */
  readonly fromWeek: number;
  /** The side whose colour the lost part has. */
  readonly side: 'push' | 'pull';
  /** Sums from the stop on, by the key of a column. */
  readonly sums: Readonly<Partial<Record<'lost' | 'survives' | 'organic', number>>>;
  /** Height of the sentence's own line. */
  readonly handle: ReactNode;
}

/** Room above the lines for the words at the stop. */
const HEADROOM = 1.14;

/** Who brings customers up to the stop; after it what is lost, hatched, over what survives and what needs no marketing. */
export const StopStack = memo(function StopStack(props: StopStackProps) {
  const { figure, height, actions, answer, fromWeek, side, sums, handle, stale } = props;
  const { weeks, style, x, edge, plotWidth } = useClock();
  const read = (key: string) => {
    const column = columnOf(figure, key);
    return Array.from({ length: weeks }, (_, week) => cellOf(column, week) ?? 0);
  };
  const [organic, pull, push, stays, planned] = ['organic', 'pull', 'push', 'stays', 'planned'].map(read);
  const [low, high] = extent(planned, stays);
  const { values, domain } = ticksOf(low, high * HEADROOM, 4);
  const yOf = (all: number) => (value: number) => all * (1 - value / domain[1]);
  const at = edge(fromWeek - 1);
  const stop = figure.annotations.find(({ kind }) => kind === 'stop');
  const last = weeks - 1;
  const before = { from: 0, to: fromWeek - 2, left: edge(0), right: at };
  const after = { from: fromWeek - 1, to: last, left: at, right: edge(weeks) };
  const sum = (...parts: readonly (readonly number[])[]) =>
    organic.map((_, week) => parts.reduce((all, part) => all + part[week], 0));
  const none = organic.map(() => 0);
  const ink = `var(--${side}-ink)`;
  const hatch = `hatch-${side}`;
  return (
    <ChartRow
      id={figure.id}
      question={figure.question}
      answer={answer}
      answerText={figure.answer}
      unit={figure.unit}
      height={height}
      actions={actions}
      readOut={readOut(figure, fromWeek, (value) => formatCount(value, style))}
      under={(all) => (
        <>
          <QuarterLines height={all} />
          <YTicks values={values} y={yOf(all)} unit="people" showZero />
        </>
      )}
      plot={({ width, height: all }) => {
        const area = (span: typeof before, top: readonly number[], base: readonly number[]) =>
          weekArea({ ...span, x, y: yOf(all) }, top, base);
        return (
          <svg width={width} height={all} className="block" aria-hidden="true" opacity={stale ? 0.45 : 1}>
            <defs>
              <pattern
                id={hatch}
                width="6"
                height="6"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
              >
                <path d="M0 0V6" stroke={`var(--${side})`} strokeWidth="2" opacity=".7" />
              </pattern>
            </defs>
            <g className="stop-areas">
              <path d={area(before, organic, none)} fill="var(--organic)" opacity=".3" />
              <path d={area(before, sum(organic, pull), organic)} fill="var(--pull)" opacity=".5" />
              <path
                d={area(before, sum(organic, pull, push), sum(organic, pull))}
                fill="var(--push)"
                opacity=".5"
              />
              <path d={area(after, organic, none)} fill="var(--organic)" opacity=".55" />
              <path d={area(after, stays, organic)} fill="var(--organic)" opacity=".26" />
              <path d={area(after, planned, stays)} fill={`url(#${hatch})`} data-lost />
            </g>
            <path
              d={weekLine({ ...after, x, y: yOf(all) }, planned)}
              fill="none"
              stroke={ink}
              strokeDasharray="3 3"
            />
            <path
              d={weekLine({ ...before, ...{ to: last, right: edge(weeks) }, x, y: yOf(all) }, stays)}
              fill="none"
              stroke="var(--text)"
              strokeWidth="1.75"
            />
          </svg>
        );
      }}
      over={(all) => {
        const y = yOf(all);
        const leftward = at > plotWidth * 0.3;
        const middle = Math.min(last, Math.round(fromWeek - 1 + (weeks - fromWeek) * 0.72));
        const label = (
          key: 'lost' | 'survives' | 'organic',
          top: readonly number[],
          base: readonly number[],
          color: string,
        ) => {
          const room = y(base[middle]) - y(top[middle]);
          const total = sums[key];
          if (total === undefined || room < 13 || plotWidth - at < 90) return null;
          return (
            <text
              className="halo"
              x={x(middle)}
              y={(y(base[middle]) + y(top[middle])) / 2 + 4}
              textAnchor="middle"
              style={{ fill: color, fontWeight: 560, fontSize: 11 }}
            >
              {key} {formatCount(total, style)}
            </text>
          );
        };
        return (
          <>
            <path d={`M${at} 0V${all}`} stroke="var(--text)" />
            {stop && (
              <Note
                x={at + (leftward ? -7 : 7)}
                y={12}
                anchor={leftward ? 'end' : 'start'}
                title={stop.title}
                detail="drag to move"
                stacked
              />
            )}
            {label('lost', planned, stays, ink)}
            {label('survives', stays, organic, 'var(--text)')}
            {label('organic', organic, none, 'var(--organic-ink)')}
          </>
        );
      }}
      ends={(all) => (
        <EndLabels
          height={all + 4}
          labels={[
            { name: 'Planned', series: planned, color: ink },
            { name: 'Stays', series: stays, color: 'var(--text)' },
            { name: 'Organic', series: organic, color: 'var(--organic-ink)' },
          ].map(({ name, series, color }) => ({
            name,
            color,
            value: `${formatCompact(series[last], style)} /wk`,
            y: yOf(all)(series[last]),
          }))}
        />
      )}
      handles={() => handle}
    />
  );
});

/** Before the stop who brings them; after it what stays and what is lost. */
function readOut(figure: Figure, fromWeek: number, say: (value: number | null) => string) {
  const line = (key: string, name: string, color: string) => {
    const column = columnOf(figure, key);
    return { name, color, valueAt: (week: number) => say(cellOf(column, week)) };
  };
  const [push, lost] = [line('push', 'Push', 'var(--push-ink)'), line('lost', 'Lost', 'var(--negative)')];
  const [pull, survives] = [
    line('pull', 'Pull', 'var(--pull-ink)'),
    line('survives', 'Survives', 'var(--text)'),
  ];
  const either = (one: typeof push, other: typeof push) => ({
    name: `${one.name} / ${other.name.toLowerCase()}`,
    valueAt: (week: number) => (week + 1 < fromWeek ? one : other).valueAt(week),
  });
  return [either(push, lost), either(pull, survives), line('organic', 'Organic', 'var(--organic-ink)')];
}
