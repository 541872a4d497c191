import { PlannerError } from '../../../errors';
import { addDays } from '../../../model/calendar';
import { readDate } from '../dates';
import { DATE_ORDERS, type DateOrder } from '../mapping';
import type { SourceRows } from '../read-rows';
import { TOTAL_WORD } from '../read-table';
import type { Notice } from '../review';

/** The rows of an export that hold data, each with the day it is of. */
export interface ExportRows {
  /** The order that dates were read in; null while it is open. */
  readonly order: DateOrder | null;
  readonly orders: readonly DateOrder[];
  /** A cell that the orders read differently. */
  readonly openCell: string;
  /** `[row]`: place in the file, counted from 0. */
  readonly at: readonly number[];
  /** `[row]`, ISO dates. */
  readonly days: readonly string[];
  readonly notices: readonly Notice[];
}

/** More rows than this share without a readable day, and the file as a whole is wrong. */
const MOST_UNREAD = 0.05;
const SHOWN = 3;

/**
 * Finds the rows of a table below its header: totals, blank rows and what follows the table are left out and said.
 * @throws PlannerError `invalid-input` when the column's cells are no days, naming the row, the column and the cell
 */
export function exportRows(
  { rows, dateSystem }: SourceRows,
  headerRow: number,
  dateColumn: number,
  stated: DateOrder | null,
  fileName: string,
): ExportRows {
  const column = rows[headerRow][dateColumn];
  const { dated, notices } = rowsOfTable(rows, headerRow, dateColumn);
  if (dated.length === 0) {
    throw declined(
      fileName,
      `it has a header in row ${headerRow + 1} and no rows with a day in "${column}" below it`,
    );
  }
  const cells = dated.map((row) => dayCell(rows[row][dateColumn] ?? '', dateSystem));
  const distinct = [...new Set(cells)];
  const readings = DATE_ORDERS.map((order) => ({
    order,
    days: new Map(distinct.map((cell) => [cell, readDate(cell, order)])),
  }));
  const unread = readings.map(({ days }) => cells.filter((cell) => days.get(cell) === null).length);
  const fewest = Math.min(...unread);
  const possible = readings.filter((_, index) => unread[index] === fewest);
  const different = possible.filter(
    ({ days }, index) =>
      !possible
        .slice(0, index)
        .some((other) => distinct.every((cell) => other.days.get(cell) === days.get(cell))),
  );
  const chosen =
    stated === null
      ? different.length === 1
        ? different[0]
        : null
      : readings.find(({ order }) => order === stated);
  const reading = chosen ?? different[0];
  const lost = dated.filter((_, index) => reading.days.get(cells[index]) === null);
  if (lost.length > dated.length * MOST_UNREAD) {
    const [row] = lost;
    const cell = rows[row][dateColumn];
    const share = `${lost.length} of its ${dated.length} rows`;
    const how =
      stated === null ? 'no one way of writing dates reads them all' : 'they do not fit the order you chose';
    throw declined(
      fileName,
      `${share} hold no day in "${column}", such as row ${row + 1} with "${cell.slice(0, 40)}": ${how}`,
    );
  }
  for (const row of lost.slice(0, SHOWN)) {
    const value = rows[row][dateColumn];
    const message = `Row ${row + 1}: "${value.slice(0, 40)}" in "${column}" is no real day. The row is left out: correct the date in the file and choose it again.`;
    notices.push({ level: 'warning', code: 'unreal-day', message, column, row: row + 1, value });
  }
  const kept = dated.flatMap((row, index) => {
    const day = reading.days.get(cells[index]);
    return day ? [{ row, day }] : [];
  });
  return {
    order: chosen?.order ?? null,
    orders: different.map(({ order }) => order),
    openCell: distinct.find((cell) => new Set(different.map(({ days }) => days.get(cell))).size > 1) ?? '',
    at: kept.map(({ row }) => row),
    days: kept.map(({ day }) => day),
    notices,
  };
}

/** Rows below the header that have something in the date column, up to where another table or the small print begins. */
function rowsOfTable(rows: SourceRows['rows'], headerRow: number, dateColumn: number) {
  const notices: Notice[] = [];
  const dated: number[] = [];
  const width = rows[headerRow].length;
  const isDated = (row: number) =>
    DATE_ORDERS.some((order) => readDate(rows[row]?.[dateColumn] ?? '', order) !== null);
  let left = 0;
  let wide = 0;
  for (let row = headerRow + 1; row < rows.length; row++) {
    const cells = rows[row];
    const filled = cells.find((cell) => cell !== '');
    if (filled === undefined) {
      let next = row + 1;
      while (next < rows.length && rows[next].every((cell) => cell === '')) next += 1;
      // A blank row ends the table, unless days go on below it.
      if (next >= rows.length || !(isDated(next) || /^\d{5}(\.\d+)?$/.test(rows[next][dateColumn] ?? '')))
        break;
      row = next - 1;
      continue;
    }
    if (dated.length > 0 && filled.startsWith('#')) break;
    const cell = cells[dateColumn] ?? '';
    const total = TOTAL_WORD.test(cell) || (cell === '' && TOTAL_WORD.test(filled));
    if (total || cell === '' || /^[-–—]+$/.test(cell)) {
      if (++left > SHOWN) continue;
      const message = total
        ? `Row ${row + 1} ("${filled.slice(0, 60)}") adds up other rows and is left out.`
        : `Row ${row + 1} has no day in "${rows[headerRow][dateColumn]}" and is left out.`;
      notices.push({
        level: 'note',
        code: total ? 'total-row' : 'row-without-date',
        message,
        column: null,
        row: row + 1,
        value: filled,
      });
      continue;
    }
    if (cells.length > width && cells.slice(width).some((surplus) => surplus !== '') && ++wide <= SHOWN) {
      const message = `Row ${row + 1} has ${cells.length} cells, the header ${width}: the surplus is left out.`;
      notices.push({
        level: 'warning',
        code: 'row-width',
        message,
        column: null,
        row: row + 1,
        value: String(cells.length),
      });
    }
    dated.push(row);
  }
  return { dated, notices };
}

/** Day 0 of spreadsheets: 1900 counts a 29 February that there was not. */
const EPOCHS = { '1900': '1899-12-30', '1904': '1904-01-01' } as const;

/** A date cell as text: spreadsheets may hold days as serial numbers. */
function dayCell(cell: string, dateSystem: SourceRows['dateSystem']): string {
  if (dateSystem === null || !/^\d{5}(?:\.\d+)?$/.test(cell)) return cell;
  return addDays(EPOCHS[dateSystem], Math.floor(Number(cell)));
}

function declined(fileName: string, reason: string): PlannerError {
  return new PlannerError('invalid-input', `"${fileName}" cannot be read: ${reason}.`);
}
