import type { DecimalSign, MappedColumn } from './mapping';
import { readNumber } from './numbers';
import type { SourceTable } from './read-table';
import type { Notice, NoticeCode } from './review';

/** The most cells of a column that get a notice of their own. */
const SHOWN = 3;
/** What tells "n/a" from an empty cell and a dash. */
const WORD = /\p{L}/u;

interface ColumnInput {
  readonly table: SourceTable;
  readonly column: MappedColumn;
  readonly decimal: DecimalSign;
  /** `[row]`; rows with -1 are not looked at. */
  readonly weekOfRow: readonly number[];
  /** Notices are added here. */
  readonly notices: Notice[];
}

/** The numbers of a column, null where it says nothing, `[row]`; adds a notice for what is empty, unreadable or negative. */
export function columnValues({ table, column, decimal, weekOfRow, notices }: ColumnInput): (number | null)[] {
  const cells = table.columns.find(({ name }) => name === column.column)?.cells ?? [];
  const found = new Map<NoticeCode, number[]>();
  const add = (code: NoticeCode, row: number) => {
    const rows = found.get(code);
    if (rows) rows.push(row);
    else found.set(code, [row]);
  };
  const values = cells.map((cell, row) => {
    if (weekOfRow[row] < 0) return null;
    const value = readNumber(cell, decimal);
    if (value === 'empty' && !WORD.test(cell)) add('empty-cells', row);
    else if (typeof value !== 'number') add('unreadable-number', row);
    if (typeof value !== 'number') return null;
    if (value < 0 && column.role === 'spend') {
      add('negative-spend', row);
      return 0;
    }
    return value;
  });
  for (const [code, rows] of found) {
    const shown = rows.slice(0, code === 'empty-cells' ? 1 : SHOWN);
    const more = rows.length - shown.length;
    for (const row of shown) {
      const others = row === shown[shown.length - 1] ? soAre(more) : '';
      const fileRow = table.rowNumbers[row];
      const message = `${sentence(code, column, fileRow, cells[row])}${others}${advice(code, column)}`;
      const level = code === 'empty-cells' ? 'note' : 'warning';
      notices.push({ level, code, message, column: column.column, row: fileRow, value: cells[row] });
    }
  }
  return values;
}

function soAre(more: number): string {
  if (more === 0) return '';
  return more === 1 ? ' So is 1 more cell of this column.' : ` So are ${more} more cells of this column.`;
}

function sentence(code: NoticeCode, { column, role }: MappedColumn, row: number, cell: string): string {
  const unknown = role === 'spend' ? 'taken as 0' : 'taken as unknown';
  if (code === 'empty-cells')
    return cell === ''
      ? `Row ${row} of "${column}" is empty and ${unknown}.`
      : `Row ${row} of "${column}" holds only "${cell}" and is ${unknown}.`;
  if (code === 'negative-spend') return `Row ${row} of "${column}" is ${cell}: spend below 0 is taken as 0.`;
  return `Row ${row} of "${column}" holds "${cell.slice(0, 40)}", which is no number, and is ${unknown}.`;
}

function advice(code: NoticeCode, { role }: MappedColumn): string {
  if (code !== 'unreadable-number') return '';
  return role === 'spend'
    ? ' Write the amount in the file and choose it again, if money was spent.'
    : ' Write the number in the file and choose it again, if you have it.';
}

interface Duplicates {
  readonly table: SourceTable;
  readonly used: readonly MappedColumn[];
  /** `[row]`. */
  readonly days: readonly (string | null)[];
  readonly weekOfRow: readonly number[];
  readonly granularity: 'weekly' | 'daily';
  readonly notices: Notice[];
}

/** Rows of one period that come twice: exact copies are left out (-1), others are added up; each is said. */
export function dropDuplicates({ table, used, days, weekOfRow, granularity, notices }: Duplicates): number[] {
  const columns = table.columns.filter(({ name }) => used.some(({ column }) => column === name));
  const seen = new Map<string | number, Map<string, number>>();
  const found: { row: number; first: number; copy: boolean }[] = [];
  const kept = weekOfRow.map((week, row) => {
    const day = days[row];
    if (week < 0 || day === null) return -1;
    const content = columns.map(({ cells }) => cells[row]).join('\u0001');
    const period = granularity === 'weekly' ? week : day;
    const earlier = seen.get(period) ?? new Map<string, number>();
    seen.set(period, earlier);
    const [first = row] = earlier.values();
    const copyOf = earlier.get(content);
    if (copyOf === undefined) earlier.set(content, row);
    if (first === row) return week;
    found.push({ row, first: copyOf ?? first, copy: copyOf !== undefined });
    return copyOf === undefined ? week : -1;
  });
  const what = granularity === 'weekly' ? 'week' : 'day';
  for (const { row, first, copy } of found.slice(0, SHOWN)) {
    const [here, there] = [table.rowNumbers[row], table.rowNumbers[first]];
    const does = copy ? 'says the same and is left out' : 'differs, and both are added up';
    const message = `Row ${here} is of the same ${what} (${days[row]}) as row ${there}: it ${does}.`;
    notices.push({
      level: 'warning',
      code: 'duplicate-week',
      message,
      column: null,
      row: here,
      value: days[row],
    });
  }
  if (found.length > SHOWN) {
    const copies = found.filter(({ copy }) => copy).length;
    const message = `${found.length} rows come for a ${what} that already has one: ${copies} copies are left out, ${found.length - copies} are added up.`;
    notices.push({ level: 'warning', code: 'duplicate-week', message, column: null, row: null, value: null });
  }
  return kept;
}
