import type { Figure } from '../figure';
import { formatFigure, NO_VALUE } from '../words/numbers';
import { textTable } from './text-table';

const WIDEST = 240;

/**
 * A figure for a terminal: its question, the answer, and its table. Columns of the ranges are folded into one; a table
 * that is weekly or wider than a screen is left out: it is what files are for.
 */
export function figureText({ question, answer, unit, table }: Figure, currency: string): string {
  const head = `${question}\n${answer}\n`;
  if (table.columns.some((column) => column.unit === 'week')) return head;
  const style = { locale: 'en', currency };
  const shown = table.columns.filter(({ key }) => !isEdge(table.columns, key));
  const numeric = new Set(shown.flatMap((column, at) => (column.unit === 'text' ? [] : [at])));
  const cells = Array.from({ length: table.rows }, (_, row) =>
    shown.map((column) => {
      const edge = (suffix: string) =>
        table.columns.find(({ key }) => key === column.key + suffix)?.values[row] ?? null;
      const write = (value: number | string | null | undefined) =>
        typeof value === 'string' ? value : formatFigure(value, column.unit, style);
      const value = column.values[row];
      const [low, high] = [edge('P10'), edge('P90')];
      if (value === null) return NO_VALUE;
      return low === null && high === null
        ? write(value)
        : `${write(value)} (${write(low)} to ${write(high)})`;
    }),
  );
  const text = textTable([shown.map(({ label }) => label), ...cells], numeric);
  const isWide = text.split('\n').some((line) => line.length > WIDEST);
  return isWide ? head : `${head}\n${text}\n(${unit})\n`;
}

/** Whether a column is the P10 or P90 of another. */
function isEdge(columns: Figure['table']['columns'], key: string): boolean {
  const of = /^(.+)P[19]0$/.exec(key)?.[1];
  return of !== undefined && columns.some((column) => column.key === of);
}
