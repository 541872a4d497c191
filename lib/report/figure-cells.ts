import type { Column, Figure } from './figure';

/** The column of that key. @throws RangeError when the figure has none: its mark names columns of its own table */
export function columnOf(figure: Figure, key: string): Column {
  const column = figure.table.columns.find((candidate) => candidate.key === key);
  if (!column) throw new RangeError(`figure "${figure.id}" has no column "${key}"`);
  return column;
}

/** The cell of a 0-based row as a number; null where there is none. */
export function cellOf(column: Column, row: number): number | null {
  const value = column.values[row];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
