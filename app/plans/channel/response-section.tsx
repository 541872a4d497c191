'use client';

import { scaleLinear } from 'd3-scale';
import type { ChannelDetail } from '@/lib/analysis/response/channel-detail';
import type { Table } from '@/lib/report/figure';
import { responseSentence } from '@/lib/report/words/channel-words';
import { formatCount, formatMoneyTick, formatMoneyWhole, formatTick } from '@/lib/report/words/numbers';
import { roundUp } from '../mix/slider-scale';
import { useSettings } from '../planner-settings';
import { CurveAxes, CurveDot, CurveSection } from './curve-frame';

export interface ResponseSectionProps {
  readonly name: string;
  readonly color: string;
  readonly detail: ChannelDetail;
  readonly stale: boolean;
  readonly weeks: number;
}

const HEIGHT = 140;

/** What more and less spend brings: where the channel stands, what the next money does, where it saturates. */
export function ResponseSection(props: ResponseSectionProps) {
  const { name, detail, weeks } = props;
  const { style } = useSettings();
  return (
    <CurveSection
      question={`What does ${name} spend bring?`}
      unit={`new customers in ${weeks} weeks, P10–P90`}
      answer={responseSentence(detail, style)}
      table={tableOf(detail)}
      height={HEIGHT + 40}
    >
      {(width) => <ResponseChart {...props} width={width} />}
    </CurveSection>
  );
}

function tableOf({ points }: ChannelDetail): Table {
  const ranges = points.map(({ customers }) => customers.range);
  return {
    rows: points.length,
    columns: [
      { key: 'spend', label: 'Spend a week', unit: 'money', values: points.map(({ weekly }) => weekly) },
      {
        key: 'customers',
        label: 'New customers',
        unit: 'people',
        values: points.map(({ customers }) => customers.value),
      },
      { key: 'p10', label: 'P10', unit: 'people', values: ranges.map((range) => range?.p10 ?? null) },
      { key: 'p90', label: 'P90', unit: 'people', values: ranges.map((range) => range?.p90 ?? null) },
    ],
  };
}

function ResponseChart({ color, detail, stale, width }: ResponseSectionProps & { readonly width: number }) {
  const { style } = useSettings();
  const { points, here, weekly, halfWeekly, slope } = detail;
  const end = points[points.length - 1].weekly;
  const values = points.flatMap(({ customers: { value, range } }) => [
    value ?? 0,
    range?.p90 ?? 0,
    range?.p10 ?? 0,
  ]);
  const x = scaleLinear([0, end], [0, width]);
  const y = scaleLinear([Math.min(0, ...values), Math.max(...values, 1e-9) * 1.04], [HEIGHT, 0]);
  const at = { x: x(weekly), y: y(points[here].customers.value ?? 0) };
  const line = points.map((point) => `${x(point.weekly)},${y(point.customers.value ?? 0)}`);
  const money = (value: number) =>
    end < 1e5 ? formatMoneyWhole(value, style) : formatMoneyTick(value, style);
  return (
    <>
      <SaturationZone from={x(halfWeekly)} width={width} />
      <CurveAxes
        x={x}
        y={y}
        yTicks={y.ticks(4)}
        yText={(value) => (Math.abs(value) < 1e5 ? formatCount(value, style) : formatTick(value, style))}
        xTicks={x.ticks(4).map((value) => ({ at: value, text: money(value) }))}
        xLabel={weekly > 0 ? 'mean spend a week, flighted as planned' : 'steady spend a week'}
      />
      <path d={bandOf(detail, x, y)} fill={color} opacity={stale ? 0.07 : 0.15} />
      <path d={`M${line.join('L')}`} fill="none" stroke={color} strokeWidth={2} />
      <path d={`M0,${at.y}H${at.x}V${HEIGHT}`} fill="none" stroke="var(--text-3)" strokeDasharray="3 3" />
      <Tangent at={at} run={70} rise={(y(slope) - y(0)) * x.invert(70)} height={HEIGHT} width={width} />
      <CurveDot x={at.x} y={at.y} />
      <SaturationLabels from={x(halfWeekly)} width={width} text={money(halfWeekly)} />
      <Here
        detail={detail}
        at={at}
        width={width}
        step={roundUp(end / 16)}
        free={topOver(detail, x, y, at.x)}
      />
    </>
  );
}

type Scale = (value: number) => number;

function bandOf({ points }: ChannelDetail, x: Scale, y: Scale): string | undefined {
  const edge = (key: 'p10' | 'p90') =>
    points.map(
      ({ weekly, customers }) => `${x(weekly)},${y(customers.range?.[key] ?? customers.value ?? 0)}`,
    );
  if (points.every(({ customers }) => customers.range === null)) return undefined;
  return `M${edge('p90').join('L')}L${edge('p10').reverse().join('L')}Z`;
}

interface SaturationProps {
  readonly from: number;
  readonly width: number;
}

/** From half saturation on every further unit does less and less. */
function SaturationZone({ from, width }: SaturationProps) {
  if (from >= width) return null;
  return (
    <>
      <rect x={from} y={0} width={width - from} height={HEIGHT} fill="var(--sunken)" opacity={0.6} />
      <path d={`M${from},0V${HEIGHT}`} stroke="var(--text-3)" strokeDasharray="1.5 3" />
    </>
  );
}

function SaturationLabels({ from, width, text }: SaturationProps & { readonly text: string }) {
  const isOff = from >= width;
  const room = width - from;
  const x = isOff ? width : from + (room > 40 ? 6 : -6);
  const anchor = isOff || room <= 40 ? 'end' : 'start';
  // A narrow zone has room for two short lines.
  const lines =
    isOff || room > 140 ? [`half saturation ${text}${isOff ? ' →' : ''}`] : ['half saturation', text];
  return (
    <g className="halo-raised">
      {lines.map((line, index) => (
        <text key={line} x={x} y={HEIGHT - 7 - (lines.length - 1 - index) * 13} textAnchor={anchor}>
          {line}
        </text>
      ))}
      {room > 90 && (
        <text x={width - 4} y={12} textAnchor="end">
          saturation zone
        </text>
      )}
    </g>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The slope at a point: what the next money does. `rise` is that of `run` pixels. */
function Tangent({
  at,
  run,
  rise,
  width,
  height,
}: {
  readonly at: Point;
  readonly run: number;
  readonly rise: number;
  readonly width: number;
  readonly height: number;
}) {
  const steepness = rise / run;
  // Kept within the plot on both sides.
  const back = Math.min(run, at.x, steepness < 0 ? (height - at.y) / -steepness : run);
  const forth = Math.min(run * 1.5, width - at.x, steepness < 0 ? at.y / -steepness : run * 1.5);
  return (
    <path
      d={`M${at.x - back},${at.y - steepness * back}L${at.x + forth},${at.y + steepness * forth}`}
      stroke="var(--text)"
      strokeWidth={1.5}
    />
  );
}

/** The highest ink of line and band over the width of a label that begins at `from`. */
function topOver({ points }: ChannelDetail, x: Scale, y: Scale, from: number): number {
  const under = points.filter(({ weekly }, at) => {
    const next = points[at + 1];
    return x(weekly) <= from + LABEL && (next === undefined || x(next.weekly) >= from);
  });
  const tops = under.map(({ customers: { value, range } }) => y(Math.max(value ?? 0, range?.p90 ?? 0)));
  return Math.min(HEIGHT, ...tops);
}

/** Room for `€4,823 → 2,760`. */
const LABEL = 96;

interface HereProps {
  readonly detail: ChannelDetail;
  readonly at: Point;
  readonly width: number;
  readonly step: number;
  /** Above this nothing is drawn to the right of the point. */
  readonly free: number;
}

/** Where the channel stands, and what the next step of spend brings. */
function Here({ detail, at, width, step, free }: HereProps) {
  const { style } = useSettings();
  const { weekly, points, here, slope } = detail;
  const more = slope * step;
  // Left of the point where there is room, else over the ink, with a leader.
  const isLeft = at.x < LABEL + 14;
  const isRight = at.x > width - LABEL - 36;
  const x = isLeft ? Math.max(at.x - 2, 2) : at.x - 10;
  const y = isLeft ? Math.max(Math.min(free - 10, at.y - 14), 24) : Math.max(at.y - 11, 22);
  const nextX = isRight ? at.x - 14 : at.x + 14;
  const nextY = Math.min(Math.max(at.y + 20, isRight ? at.y + 24 : 30), HEIGHT - 18);
  const anchors = { here: isLeft ? 'start' : 'end', next: isRight ? 'end' : 'start' } as const;
  return (
    <g className="halo-raised">
      {isLeft && y + 6 < at.y - 8 && (
        <path d={`M${at.x},${y + 4}V${at.y - 7}`} stroke="var(--text-3)" style={{ strokeWidth: 1 }} />
      )}
      <text
        x={x}
        y={y - 13}
        textAnchor={anchors.here}
        className="font-strong"
        style={{ fill: 'var(--text)' }}
      >
        You are here
      </text>
      <text x={x} y={y} textAnchor={anchors.here} style={{ fill: 'var(--text-2)' }}>
        {formatMoneyWhole(weekly, style)} → {formatCount(points[here].customers.value, style)}
      </text>
      <text x={nextX} y={nextY} textAnchor={anchors.next} style={{ fill: 'var(--text-2)' }}>
        next {formatMoneyWhole(step, style)} a week
      </text>
      <text
        x={nextX}
        y={nextY + 13}
        textAnchor={anchors.next}
        className="font-strong"
        style={{ fill: 'var(--text)' }}
      >
        {more < 0 ? '' : '+'}
        {formatCount(more, style)} customers
      </text>
    </g>
  );
}
