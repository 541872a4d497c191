import { PlannerError } from '../../errors';
import { possibleOrders, readDate } from './dates';
import { DATE_ORDERS, type DateOrder, type Mapping } from './mapping';
import { readHeader } from './read-header';
import type { SourceColumn, SourceTable } from './read-table';

/** The column that dates the rows. */
export interface DateColumn {
  readonly column: string;
  /** Null where the cells can be read in several orders: it must be asked. */
  readonly order: DateOrder | null;
  /** The orders that read the cells. */
  readonly orders: readonly DateOrder[];
  readonly means: Mapping['dateMeans'];
  readonly reason: string;
}

/**
 * The column named by the user, else the one whose cells are dates and whose header says so best.
 * @throws PlannerError `invalid-input` when no column holds dates
 */
export function dateColumnOf(
  table: SourceTable,
  said: string | null,
  elsewhere: ReadonlySet<string>,
): DateColumn {
  const candidates = table.columns.filter(({ name }) =>
    said === null ? !elsewhere.has(name) : name === said,
  );
  const scored = candidates.flatMap((column, index) => {
    const readable = readableShare(column);
    if (readable < 0.8) return [];
    const { date, weekEnd } = readHeader(column.header);
    return [{ column, score: readable + (date ? 0.5 : 0) - (weekEnd ? 0.2 : 0) - index / 10_000 }];
  });
  scored.sort((a, b) => b.score - a.score);
  const best = scored[0]?.column;
  if (!best) {
    const what =
      said === null ? 'no column holds a date in (nearly) every row' : `"${said}" does not hold dates`;
    throw new PlannerError(
      'invalid-input',
      `"${table.fileName}" cannot be understood: ${what}. Dates such as 2026-02-01 are needed, one row a week or a day.`,
    );
  }
  return dateColumn(best);
}

function dateColumn(column: SourceColumn): DateColumn {
  const orders = ordersOf(column.cells);
  const order = orders.length === 1 ? orders[0] : null;
  const { weekEnd } = readHeader(column.header);
  const sample = column.cells.find((cell) => readDate(cell, orders[0]) !== null) ?? '';
  const open = order === null ? `, but "${sample}" can be read in ${orders.length} ways` : '';
  return {
    column: column.name,
    order,
    orders,
    means: weekEnd ? 'last-day' : 'first-day',
    reason: `Date: its cells are days, such as "${sample}"${open}.${weekEnd ? ' The header says they end the week.' : ''}`,
  };
}

/** Orders that read every cell that is a date at all; when none reads them all, the one that reads most. */
function ordersOf(cells: readonly string[]): DateOrder[] {
  const dates = cells.filter((cell) => DATE_ORDERS.some((order) => readDate(cell, order) !== null));
  const orders = possibleOrders([...new Set(dates)]);
  if (orders.length > 0) return orders;
  const counts = DATE_ORDERS.map((order) => dates.filter((cell) => readDate(cell, order) !== null).length);
  return [DATE_ORDERS[counts.indexOf(Math.max(...counts))]];
}

/** Share of cells that are dates; a column whose first cells are hardly any is not read on. */
function readableShare({ cells }: SourceColumn): number {
  const first = shareOfDates(cells.slice(0, 60));
  return first < 0.3 ? first : shareOfDates(cells);
}

function shareOfDates(cells: readonly string[]): number {
  const readable = cells.filter((cell) => DATE_ORDERS.some((order) => readDate(cell, order) !== null));
  return readable.length / Math.max(1, cells.length);
}
