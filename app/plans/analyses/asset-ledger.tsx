'use client';

import type { Figure } from '@/lib/report/figure';
import { cellOf, columnOf } from '@/lib/report/figure-cells';
import { formatCompact } from '@/lib/report/words/numbers';
import { useSettings } from '../planner-settings';
import { useChannelLook } from './channel-look';

const HEADS = ['Opening', 'Built', 'Decayed', 'Closing', 'On its way'] as const;

/** A row a stock, in its own units: from opening by what was built and what decayed to closing, like a staircase. */
export function AssetLedger({ figure }: { readonly figure: Figure }) {
  const { style } = useSettings();
  const { iconOfName, colorOfName } = useChannelLook();
  const names = columnOf(figure, 'channel').values;
  const units = columnOf(figure, 'unit').values;
  const [opening, built, decayed, closing, onItsWay] = [
    'opening',
    'built',
    'decayed',
    'closing',
    'onItsWay',
  ].map((key) => columnOf(figure, key));
  // The last row is all pull together, which has no unit.
  const rows = Array.from({ length: figure.table.rows - 1 }, (_, row) => row);
  return (
    <table className="w-full table-fixed border-separate border-spacing-0 max-sm:block">
      <caption className="sr-only">{figure.question}</caption>
      <thead className="max-sm:sr-only">
        <tr>
          <th className="w-[150px] pb-1 text-left text-11 font-text text-ink-3">
            <span className="sr-only">Stock</span>
          </th>
          {HEADS.map((head) => (
            <th key={head} scope="col" className="pb-1 pl-3 text-left text-11 font-label text-ink-2">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {rows.map((row) => {
          const [from, plus, minus, to, waiting] = [opening, built, decayed, closing, onItsWay].map(
            (column) => cellOf(column, row) ?? 0,
          );
          const name = String(names[row]);
          const most = Math.max(from + plus, to + waiting, 1e-9);
          const color = colorOfName(name);
          const cells = [
            { value: from, low: 0, high: from, sign: '', solid: true },
            { value: plus, low: from, high: from + plus, sign: '+', solid: true },
            { value: minus, low: to, high: from + plus, sign: '−', solid: false },
            { value: to, low: 0, high: to, sign: '', solid: true },
            { value: waiting, low: to, high: to + waiting, sign: '', solid: false },
          ];
          return (
            <tr
              key={name}
              className="max-sm:grid max-sm:grid-cols-2 max-sm:gap-x-4 max-sm:border-t max-sm:border-line max-sm:py-2 max-sm:first:border-t-0"
            >
              <th
                scope="row"
                className="border-line py-1.5 text-left font-text max-sm:col-span-2 max-sm:py-1 max-sm:text-13 sm:border-t"
              >
                <span className="flex min-w-0 items-center gap-1.5 text-ink-2">
                  {iconOfName(name)}
                  <span className="truncate" title={name}>
                    {name}
                    {name.toLowerCase() !== units[row] && (
                      <span className="text-11 text-ink-3"> {String(units[row])}</span>
                    )}
                  </span>
                </span>
              </th>
              {cells.map((cell, index) => (
                <td
                  key={HEADS[index]}
                  className="border-line py-1.5 pl-3 max-sm:py-1 max-sm:pl-0 sm:border-t"
                >
                  <span className="mr-2 text-11 text-ink-3 sm:hidden">{HEADS[index]}</span>
                  <b className="text-12">
                    {cell.value > 0 && cell.sign}
                    {formatCompact(cell.value, style)}
                  </b>
                  <span aria-hidden className="relative mt-1 block h-1.5 rounded-full bg-sunken">
                    <span
                      className="absolute inset-y-0 rounded-full"
                      style={{
                        left: `${(Math.max(0, cell.low) / most) * 100}%`,
                        width: `${((cell.high - cell.low) / most) * 100}%`,
                        background: cell.solid
                          ? color
                          : `repeating-linear-gradient(-45deg, ${color} 0 1.5px, transparent 1.5px 4px)`,
                      }}
                    />
                  </span>
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
