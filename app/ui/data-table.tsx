'use client';

import clsx from 'clsx';
import type { Table } from '@/lib/report/figure';
import { formatUnit, type InCurrency } from '@/lib/report/words/numbers';

export interface DataTableProps {
  readonly table: Table;
  readonly caption: string;
  readonly style: InCurrency;
}

/** A figure's table in full: heads stay in view, numbers right-aligned with all their digits. */
export function DataTable({ table, caption, style }: DataTableProps) {
  const { columns } = table;
  return (
    <table className="w-full border-separate border-spacing-0 text-12">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={clsx(
                'sticky top-0 border-b border-line-strong bg-raised px-2 py-1 font-label whitespace-nowrap text-ink-2',
                column.unit === 'text' || column.unit === 'date' ? 'text-left' : 'text-right',
              )}
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: table.rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row of the table is its index
          <tr key={row} className="hover:bg-hover">
            {columns.map((column, index) => {
              const text = formatUnit(column.values[row], column.unit, style);
              const left = column.unit === 'text' || column.unit === 'date';
              const look = clsx('border-b border-line px-2 py-0.5 whitespace-nowrap', !left && 'text-right');
              return index === 0 ? (
                <th key={column.key} scope="row" className={clsx(look, 'font-text text-ink-2')}>
                  {text}
                </th>
              ) : (
                <td key={column.key} className={look}>
                  {text}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The table as tab-separated text with full, plain numbers: what a spreadsheet takes from the clipboard. */
export function tableText(table: Table): string {
  const head = table.columns.map((column) => plain(column.label)).join('\t');
  const rows = Array.from({ length: table.rows }, (_, row) =>
    table.columns.map((column) => plain(column.values[row])).join('\t'),
  );
  return [head, ...rows].join('\n');
}

function plain(value: number | string | null | undefined): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = (value ?? '').replace(/[\t\n\r]/g, ' ');
  // A spreadsheet would run text that begins like a formula.
  return /^[=+\-@]/.test(text) ? `'${text}` : text;
}
