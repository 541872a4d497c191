'use client';

import { scaleLinear } from 'd3-scale';
import { useRef } from 'react';
import type { Figure } from '@/lib/report/figure';
import { cellOf, columnOf } from '@/lib/report/figure-cells';
import { formatCompact, formatFull, formatTick, type InCurrency } from '@/lib/report/words/numbers';
import { useElementSize } from '../element-size';

/** A line of a figure of curves. */
export interface PlottedCurve {
  readonly figure: Figure;
  readonly column: string;
}

export interface CurvePlotProps {
  readonly curve: PlottedCurve;
  /** Drawn dashed behind it, such as what was in force before. */
  readonly before: PlottedCurve | null;
  readonly color: string;
  readonly label: string;
  readonly style: InCurrency;
}

const HEIGHT = 190;
const LEFT = 44;
const BOTTOM = 30;
const RIGHT = 10;
const TOP = 12;

/** A response curve over spend, with a ring where the plan stands. */
export function CurvePlot({ curve, before, color, label, style }: CurvePlotProps) {
  const box = useRef<HTMLDivElement>(null);
  const { width } = useElementSize(box);
  const lines = [curve, ...(before ? [before] : [])].map(pointsOf);
  const all = lines.flat();
  // A line, not an area: its bend is what is looked at, so the scale is that of the line.
  const heights = all.map(({ y }) => y);
  const scale = scaleLinear([Math.min(...heights), Math.max(...heights)], [HEIGHT - BOTTOM, TOP]).nice(4);
  const values = scale.ticks(4);
  const farthest = Math.max(...all.map(({ x }) => x));
  const px = (x: number) => LEFT + (x / farthest) * (width - LEFT - RIGHT);
  const py = (y: number) => scale(y);
  const path = (points: readonly Point[]) =>
    points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${px(x)},${py(y)}`).join('');
  const here = lines[0].find(({ x }) => x === 1);
  return (
    <div ref={box} className="min-w-0">
      <svg width={width} height={HEIGHT} role="img" aria-label={label} className="block overflow-visible">
        {values.map((value) => (
          <g key={value}>
            <path d={`M${LEFT} ${py(value)}H${width - RIGHT}`} stroke="var(--chart-grid)" />
            <text x={LEFT - 6} y={py(value) + 3.5} textAnchor="end">
              {formatTick(value, style)}
            </text>
          </g>
        ))}
        {Array.from({ length: Math.floor(farthest) + 1 }, (_, x) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a tick is its number
          <text key={x} x={px(x)} y={HEIGHT - BOTTOM + 14} textAnchor="middle">
            {x === 1 ? 'today' : `${formatFull(x, style)}×`}
          </text>
        ))}
        <text x={width - RIGHT} y={HEIGHT - 2} textAnchor="end">
          spend
        </text>
        {lines[1] && (
          <path d={path(lines[1])} fill="none" stroke="var(--scen-a)" strokeDasharray="3 3" opacity=".75" />
        )}
        <path d={path(lines[0])} fill="none" stroke={color} strokeWidth="2" />
        {here && width > 0 && (
          <>
            <path
              d={`M${px(1)} ${py(here.y)}V${HEIGHT - BOTTOM}`}
              stroke="var(--text)"
              strokeDasharray="2 3"
            />
            <circle
              cx={px(here.x)}
              cy={py(here.y)}
              r={4.5}
              fill="var(--surface)"
              stroke="var(--text)"
              strokeWidth={1.75}
            />
            <text
              className="halo"
              x={px(1) + 9}
              y={py(here.y) + 14}
              style={{ fill: 'var(--text)', fontWeight: 620, fontSize: 11 }}
            >
              you are here
              <tspan dx={5} style={{ fill: 'var(--text-2)', fontWeight: 420 }}>
                {formatCompact(here.y, style)}
              </tspan>
            </text>
          </>
        )}
      </svg>
    </div>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function pointsOf({ figure, column }: PlottedCurve): Point[] {
  if (figure.mark.type !== 'curves') throw new RangeError(`figure "${figure.id}" has no curves`);
  const xs = columnOf(figure, figure.mark.x);
  const ys = columnOf(figure, column);
  return Array.from({ length: figure.table.rows }, (_, row) => ({
    x: cellOf(xs, row) ?? 0,
    y: cellOf(ys, row) ?? 0,
  }));
}
