'use client';

import type { ScaleLinear } from 'd3-scale';
import { Table2 } from 'lucide-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import type { Table } from '@/lib/report/figure';
import { Button } from '../../ui/button';
import { DataTable } from '../../ui/data-table';
import { useElementSize } from '../../ui/element-size';
import { useSettings } from '../planner-settings';

/** Room for the y labels, and half an x label at the end. */
export const CURVE_LEFT = 50;
export const CURVE_RIGHT = 14;

export interface CurveSectionProps {
  readonly question: string;
  readonly unit: string;
  /** The answer in one sentence. */
  readonly answer: string;
  readonly table: Table;
  readonly height: number;
  /** Draws the chart into a width. */
  readonly children: (width: number) => ReactNode;
}

/** A curve of the drawer under its question and its answer, or the same as a table. */
export function CurveSection({ question, unit, answer, table, height, children }: CurveSectionProps) {
  const titleId = useId();
  const { style } = useSettings();
  const [isTable, setIsTable] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const { width } = useElementSize(frame);
  return (
    <section aria-labelledby={titleId} className="pt-3">
      <div className="flex items-baseline gap-2">
        <h3 id={titleId} className="text-13 font-strong">
          {question}
        </h3>
        <span className="ml-auto text-right text-11 text-ink-3">{unit}</span>
        <Button
          iconOnly
          aria-pressed={isTable}
          aria-label={`Table: ${question}`}
          title={isTable ? 'Show the curve' : 'Show as a table'}
          onClick={() => setIsTable(!isTable)}
          className="-my-1 -mr-2 self-center"
        >
          <Table2 size={13} aria-hidden />
        </Button>
      </div>
      <p className="text-ink-2">{answer}</p>
      <div ref={frame} className="pt-2.5">
        {isTable ? (
          <section
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
            tabIndex={0}
            aria-label={`${question} Table`}
            className="overflow-y-auto"
            style={{ height }}
          >
            <DataTable table={table} caption={question} style={style} />
          </section>
        ) : (
          <svg
            role="img"
            aria-label={`${question} ${answer}`}
            width="100%"
            height={height}
            className="block overflow-visible"
          >
            {width > 0 && (
              <g transform={`translate(${CURVE_LEFT},4)`}>{children(width - CURVE_LEFT - CURVE_RIGHT)}</g>
            )}
          </svg>
        )}
      </div>
    </section>
  );
}

export interface CurveAxesProps {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly yTicks: readonly number[];
  readonly yText: (value: number) => string;
  readonly xTicks: readonly { readonly at: number; readonly text: string }[];
  /** Under the x labels, at the right. */
  readonly xLabel: string;
}

/** Hairlines with their values, and the labels of the x axis. */
export function CurveAxes({ x, y, yTicks, yText, xTicks, xLabel }: CurveAxesProps) {
  const width = x.range()[1];
  const height = y.range()[0];
  return (
    <>
      {yTicks.map((value) => (
        <g key={value}>
          <path
            d={`M0,${y(value)}H${width}`}
            stroke={value === 0 ? 'var(--chart-zero)' : 'var(--chart-grid)'}
          />
          <text x={-6} y={y(value) + 3.5} textAnchor="end">
            {yText(value)}
          </text>
        </g>
      ))}
      {xTicks.map(({ at, text }, index) => (
        <text
          key={at}
          x={x(at)}
          y={height + 15}
          textAnchor={index === 0 ? 'start' : x(at) > width - 24 ? 'end' : 'middle'}
        >
          {text}
        </text>
      ))}
      <text x={width} y={height + 31} textAnchor="end">
        {xLabel}
      </text>
    </>
  );
}

/** A ring on a curve. */
export function CurveDot({ x, y }: { readonly x: number; readonly y: number }) {
  return <circle cx={x} cy={y} r={4.5} fill="var(--raised)" stroke="var(--text)" strokeWidth={2} />;
}
