'use client';

import type { Figure } from '@/lib/report/figure';
import { cellOf, columnOf } from '@/lib/report/figure-cells';
import { formatFigure, formatShare, type InCurrency } from '@/lib/report/words/numbers';

/** Bars from what the assumption's P10 gives to what its P90 gives, around the plan; widest share of variance first. */
export function TornadoRows({ figure, style }: { readonly figure: Figure; readonly style: InCurrency }) {
  const { mark, table } = figure;
  if (mark.type !== 'tornado') throw new RangeError(`figure "${figure.id}" is no tornado`);
  const [names, lows, highs, bases, shares] = [mark.label, mark.low, mark.high, mark.base, mark.share].map(
    (key) => columnOf(figure, key),
  );
  const rows = Array.from({ length: table.rows }, (_, row) => row);
  const base = cellOf(bases, 0);
  const finite = rows.flatMap((row) => [cellOf(lows, row), cellOf(highs, row)]).concat(base);
  const numbers = finite.filter((one): one is number => one !== null);
  const low = Math.min(...numbers);
  const span = Math.max(...numbers) - low || 1;
  const at = (value: number) => ((value - low) / span) * 100;
  const say = (value: number | null) => formatFigure(value, lows.unit, style, lows.unit === 'share' ? 1 : 0);
  const grid =
    'grid items-center gap-x-2 max-sm:grid-cols-[1fr_auto] sm:grid-cols-[212px_minmax(0,1fr)_148px]';
  return (
    <div>
      <div className={`${grid} h-5 text-11 text-ink-3 max-sm:h-6`}>
        <span className="flex items-center gap-1.5">
          <span aria-hidden className="h-2 w-3 rounded-[1.5px] bg-organic" /> at its P10
          <span aria-hidden className="ml-1.5 h-2 w-3 rounded-[1.5px] bg-money" /> at its P90
        </span>
        <span className="relative h-4 max-sm:hidden" aria-hidden>
          {base !== null && (
            <span
              className="absolute -translate-x-1/2 whitespace-nowrap"
              style={{ left: `${Math.min(88, Math.max(12, at(base)))}%` }}
            >
              as planned <b className="text-ink">{say(base)}</b>
            </span>
          )}
        </span>
        <span className="text-right sm:text-left">share of its variance</span>
      </div>
      <ul aria-label={figure.question}>
        {rows.map((row) => {
          const [atLow, atHigh] = [cellOf(lows, row), cellOf(highs, row)];
          const share = Math.max(0, cellOf(shares, row) ?? 0);
          const name = String(names.values[row]);
          return (
            <li key={name} className={`${grid} min-h-[22px] max-sm:py-1`}>
              <span className="truncate text-ink-2 max-sm:text-13" title={name}>
                {name}
              </span>
              <span className="relative h-[15px] max-sm:order-3 max-sm:col-span-2">
                {base !== null && (
                  <span
                    aria-hidden
                    className="absolute inset-y-[-4px] w-px bg-chart-zero"
                    style={{ left: `${at(base)}%` }}
                  />
                )}
                <Side from={base} to={atLow} at={at} color="var(--organic)" />
                <Side from={base} to={atHigh} at={at} color="var(--money)" />
                <span className="sr-only">
                  from {say(atLow)} at its P10 to {say(atHigh)} at its P90
                </span>
              </span>
              <span className="flex items-center gap-1.5 max-sm:justify-end">
                <span aria-hidden className="relative h-1.5 w-[96px] rounded-full bg-sunken max-sm:hidden">
                  <span
                    className="absolute inset-y-0 left-0 rounded-full bg-stage-loyal"
                    style={{ width: `${Math.min(100, share * 100)}%` }}
                  />
                </span>
                <b className="w-9 text-right text-ink">{formatShare(share, style)}</b>
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface SideProps {
  readonly from: number | null;
  readonly to: number | null;
  readonly at: (value: number) => number;
  readonly color: string;
}

function Side({ from, to, at, color }: SideProps) {
  if (from === null || to === null) return null;
  return (
    <span
      aria-hidden
      className="absolute inset-y-0.5 rounded-[1.5px]"
      style={{
        left: `${Math.min(at(from), at(to))}%`,
        width: `${Math.abs(at(to) - at(from))}%`,
        background: color,
        opacity: 'var(--chart-area)',
      }}
    />
  );
}
