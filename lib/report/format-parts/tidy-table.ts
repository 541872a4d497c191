import type { Column, Figure, Table } from '../figure';

type Value = number | string | null;

/** Columns of the tidy table, in order. */
const TIDY = [
  'figure',
  'row',
  'week',
  'date',
  'item',
  'series',
  'label',
  'unit',
  'origin',
  'value',
  'text',
] as const;
type TidyKey = (typeof TIDY)[number];

/**
 * Tables of many shapes as one: a row a value. `row` counts the rows of the figure's table from 1; `week`, `date` and
 * `item` (the row's first text) say what it is about; a value stands in `value`, a text in `text`. Cells without a value
 * are left out.
 */
export function tidyTable(figures: readonly Figure[]): Table {
  const cells = Object.fromEntries(TIDY.map((key) => [key, [] as Value[]])) as Record<TidyKey, Value[]>;
  for (const figure of figures) addFigure(cells, figure);
  return {
    rows: cells.figure.length,
    columns: TIDY.map((key) => ({
      key,
      label: key,
      unit: key === 'week' ? 'week' : key === 'row' || key === 'value' ? 'count' : 'text',
      values: cells[key],
    })),
  };
}

function addFigure(cells: Record<TidyKey, Value[]>, { id, table }: Figure): void {
  const week = table.columns.find(({ key, unit }) => key === 'week' && unit === 'week');
  const date = table.columns.find(({ key, unit }) => key === 'startsOn' && unit === 'date');
  const item = table.columns.find(({ unit }) => unit === 'text');
  const keys = new Set([week?.key, date?.key, item?.key]);
  const series = table.columns.filter(({ key }) => !keys.has(key));
  for (let row = 0; row < table.rows; row++) {
    for (const column of series) {
      const value = column.values[row] ?? null;
      if (value === null || (typeof value === 'number' && !Number.isFinite(value))) continue;
      addCell(cells, column, value, {
        figure: id,
        row: row + 1,
        week: cellOf(week, row),
        date: cellOf(date, row),
        item: cellOf(item, row),
      });
    }
  }
}

function addCell(
  cells: Record<TidyKey, Value[]>,
  { key, label, unit, origin }: Column,
  value: string | number,
  about: Pick<Record<TidyKey, Value>, 'figure' | 'row' | 'week' | 'date' | 'item'>,
): void {
  const cell: Record<TidyKey, Value> = {
    ...about,
    series: key,
    label,
    unit,
    origin: origin ?? null,
    value: typeof value === 'number' ? value : null,
    text: typeof value === 'string' ? value : null,
  };
  for (const name of TIDY) cells[name].push(cell[name]);
}

function cellOf(column: Column | undefined, row: number): Value {
  return column?.values[row] ?? null;
}
