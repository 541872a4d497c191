'use client';

import clsx from 'clsx';
import type { ReactNode } from 'react';

export interface BarRow {
  readonly key: string;
  readonly name: string;
  readonly icon?: ReactNode;
  /** A CSS colour. */
  readonly color: string;
  readonly value: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  /** The value in words, bold at the row's end. */
  readonly text: string;
  /** The range in words, beside it. */
  readonly range?: string;
  /** True draws the bar over the whole width and open at its end: it would press the others together. */
  readonly cut?: boolean;
  /** A small upright mark, such as the value at the start. */
  readonly mark?: number | null;
}

export interface BarRowsProps {
  readonly rows: readonly BarRow[];
  readonly label: string;
  /** Widens the scale, so that rows of several lists can be compared. */
  readonly extent?: readonly [low: number, high: number];
  /** Room for the names, as Tailwind classes of the grid's first column. */
  readonly wide?: boolean;
  /** True while the ranges are older than the values: they stay, paler. */
  readonly rangesStale?: boolean;
}

/** A bar a row from zero with its P10–P90 as a whisker: name, bar, value. Reads as a list. */
export function BarRows({ rows, label, extent, wide = false, rangesStale = false }: BarRowsProps) {
  const numbers = rows.flatMap(({ value, low, high, mark, cut }) => (cut ? [] : [value, low, high, mark]));
  const finite = [...numbers, ...(extent ?? []), 0].filter((one): one is number => typeof one === 'number');
  const low = Math.min(...finite);
  const high = Math.max(...finite);
  const span = high - low || 1;
  const at = (value: number) => ((value - low) / span) * 100;
  return (
    <ul aria-label={label}>
      {rows.map((row) => (
        <li
          key={row.key}
          className={clsx(
            'grid min-h-[21px] items-center gap-x-2 max-sm:grid-cols-[1fr_auto] max-sm:py-1',
            wide ? 'sm:grid-cols-[212px_minmax(0,1fr)_148px]' : 'sm:grid-cols-[124px_minmax(0,1fr)_148px]',
          )}
        >
          <span className="flex min-w-0 items-center gap-1.5 text-ink-2 max-sm:text-13">
            {row.icon}
            <span className="truncate" title={row.name}>
              {row.name}
            </span>
          </span>
          <span aria-hidden className="relative h-[15px] max-sm:order-3 max-sm:col-span-2">
            <Bar row={row} at={at} rangeStale={rangesStale} />
          </span>
          <span className="flex items-baseline justify-between gap-2 whitespace-nowrap max-sm:gap-1.5 max-sm:text-13">
            <b className="text-ink">{row.text}</b>
            <span className={clsx('moves text-11 text-ink-3', rangesStale && 'opacity-45')}>{row.range}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

interface BarProps {
  readonly row: BarRow;
  readonly at: (value: number) => number;
  readonly rangeStale: boolean;
}

function Bar({ row, at, rangeStale }: BarProps) {
  const { value, low, high, mark, color, cut = false } = row;
  const zero = at(0);
  return (
    <>
      <span className="absolute inset-y-[-3px] w-px bg-chart-axis" style={{ left: `${zero}%` }} />
      {cut && (
        <span
          className="absolute inset-y-0.5 right-0"
          style={{ left: `${zero}%`, background: `linear-gradient(to right, ${color} 80%, transparent)` }}
        />
      )}
      {value !== null && !cut && (
        <span
          className="absolute inset-y-0.5 rounded-[1.5px]"
          style={{
            left: `${Math.min(zero, at(value))}%`,
            width: `${Math.abs(at(value) - zero)}%`,
            background: color,
            opacity: 'var(--chart-area)',
          }}
        />
      )}
      {mark != null && <span className="absolute inset-y-0 w-0.5 bg-ink" style={{ left: `${at(mark)}%` }} />}
      {low != null && high != null && (
        <span
          className={clsx(
            "moves absolute top-1/2 h-[7px] -translate-y-1/2 border-x border-ink before:absolute before:inset-x-0 before:top-1/2 before:h-px before:-translate-y-1/2 before:bg-ink before:content-['']",
            rangeStale && 'opacity-45',
          )}
          style={{ left: `${at(low)}%`, width: `${at(high) - at(low)}%` }}
        />
      )}
    </>
  );
}
