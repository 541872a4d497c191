import { PlannerError } from '../../errors';
import { isUnrealDay, readDate } from './dates';
import type { MappedColumn } from './mapping';
import { isNumeric } from './numbers';
import { readHeader } from './read-header';
import { modalWidth, readRows, type SourceRows } from './read-rows';
import type { Encoding, FileFacts, Notice } from './review';
import type { StatedCurrency } from './stated-currency';

/** A file as a table of text, with what was dropped on the way. */
export interface SourceTable {
  readonly fileName: string;
  /** Null for a sheet of a workbook, and for several files put together. */
  readonly encoding: Encoding | null;
  readonly delimiter: FileFacts['delimiter'];
  readonly headerRow: number | null;
  readonly columns: readonly SourceColumn[];
  /** Row of the file of each data row, counted from 1, `[row]`. */
  readonly rowNumbers: readonly number[];
  readonly notices: readonly Notice[];
  /** What is known of the columns before their headers are read, where files were put together. */
  readonly known?: KnownColumns;
}

/** What the files behind a table say about its columns and money. */
export interface KnownColumns {
  /** By the column's name. */
  readonly columns: ReadonlyMap<string, MappedColumn>;
  readonly currency: StatedCurrency | null;
}

export interface SourceColumn {
  /** Unique: the header, with " (2)" where it comes twice. */
  readonly name: string;
  readonly header: string;
  /** `[row]`, trimmed. */
  readonly cells: readonly string[];
}

/** Far more than 260 weeks of days in any number of columns that a person could review. */
const MAX_ROWS = 20_000;
const MAX_COLUMNS = 1000;
const MAX_CELLS = 250_000;
/** How a row that adds up others begins. */
export const TOTAL_WORD =
  /^(?:grand |sub|sub-)?(?:totals?|sum|summe|gesamt|gesamtsumme|insgesamt|total général|totale|suma|average|mittelwert)\b/i;

/**
 * Reads a CSV file: encoding, delimiter, `sep=` line, preamble, header row and total rows are recognised.
 * @throws PlannerError `unsupported-format`, `too-large` or `invalid-input` with the reason
 */
export function readTable(bytes: Uint8Array, fileName: string): SourceTable {
  return tableOf(readRows(bytes, fileName), fileName);
}

/**
 * Reads rows of text as a table: preamble, header row and total rows are recognised.
 * @throws PlannerError `too-large` or `invalid-input` with the reason
 */
export function tableOf({ rows, encoding, delimiter }: SourceRows, fileName: string): SourceTable {
  if (rows.length > MAX_ROWS) {
    throw new PlannerError(
      'too-large',
      `"${fileName}" has more than ${MAX_ROWS} rows. Export a row a week or a day.`,
    );
  }
  const first = firstDataRow(rows);
  if (first === null) throw declined(rows, fileName);
  const header = headerRowBefore(rows, first);
  const width = Math.max(rows[first].length, header === null ? 0 : rows[header].length);
  if (width > MAX_COLUMNS) {
    throw new PlannerError(
      'too-large',
      `"${fileName}" has ${width} columns; at most ${MAX_COLUMNS} are read.`,
    );
  }
  const names = columnNames(header === null ? [] : rows[header], width, header);
  if (rows.length * width > MAX_CELLS) {
    const size = `${rows.length} rows of ${width} columns`;
    throw new PlannerError(
      'too-large',
      `"${fileName}" has ${size}; at most ${MAX_CELLS} cells are read. Leave columns out that are no spend and no sales.`,
    );
  }
  const body = dataRows(rows, first, width);
  const unreal = unrealDays(rows, header ?? 0, first, names.columns);
  refuseManyUnreal(unreal, body.kept.length, fileName);
  const used = names.columns.flatMap(({ name, header: title }, index) => {
    const cells = body.kept.map(({ cells: row }) => row[index] ?? '');
    // A trailing delimiter makes a column without header and content.
    return title === '' && cells.every((cell) => cell === '') ? [] : [{ name, header: title, cells }];
  });
  return {
    fileName,
    encoding,
    delimiter,
    headerRow: header === null ? null : header + 1,
    columns: used,
    rowNumbers: body.kept.map(({ row }) => row),
    notices: [...names.notices, ...unreal, ...body.notices],
  };
}

const hasDate = (cell: string) => readDate(cell, 'dmy') !== null || readDate(cell, 'mdy') !== null;

/** The first row that holds a date and a number as wide as the table: dates in the preamble stand alone. */
function firstDataRow(rows: readonly (readonly string[])[]): number | null {
  const width = modalWidth(rows.slice(0, 500));
  const found = rows.findIndex(
    (row) =>
      row.length >= Math.min(2, width) &&
      row.length >= width * 0.6 &&
      row.some(hasDate) &&
      row.some((cell) => isNumeric(cell) && !hasDate(cell)),
  );
  return found < 0 ? null : found;
}

/** The nearest row above the data that has at least two cells, most of them no numbers. */
function headerRowBefore(rows: readonly (readonly string[])[], first: number): number | null {
  for (let row = first - 1; row >= 0; row--) {
    const filled = rows[row].filter((cell) => cell !== '');
    const words = filled.filter((cell) => !isNumeric(cell) && !hasDate(cell));
    const isTotal = TOTAL_WORD.test(filled[0] ?? '') && filled.length > words.length;
    if (filled.length >= 2 && words.length > filled.length / 2 && !isTotal) return row;
  }
  return null;
}

function columnNames(header: readonly string[], width: number, headerRow: number | null) {
  const notices: Notice[] = [];
  const row = headerRow === null ? null : headerRow + 1;
  if (headerRow === null) {
    const message = 'The file has no header row: columns are called "Column 1", "Column 2" and so on.';
    notices.push({ level: 'warning', code: 'no-header', message, column: null, row, value: null });
  }
  const taken = new Set<string>();
  const columns = Array.from({ length: width }, (_, index) => {
    const title = (header[index] ?? '').slice(0, 180);
    const base = title === '' ? `Column ${index + 1}` : title;
    let name = base;
    for (let copy = 2; taken.has(name); copy++) name = `${base} (${copy})`;
    taken.add(name);
    if (name !== base) {
      const message = `Column ${index + 1} has the same header as an earlier one, "${base}": it is called "${name}" here.`;
      notices.push({ level: 'warning', code: 'duplicate-header', message, column: name, row, value: base });
    }
    return { name, header: title };
  });
  return { columns, notices };
}

function dataRows(rows: readonly (readonly string[])[], first: number, width: number) {
  const notices: Notice[] = [];
  const kept: { row: number; cells: readonly string[] }[] = [];
  for (let index = first; index < rows.length; index++) {
    const cells = rows[index];
    const row = index + 1;
    const filled = cells.filter((cell) => cell !== '');
    if (filled.length === 0) continue;
    const dated = cells.some(hasDate);
    const label = dated ? undefined : filled.find((cell) => TOTAL_WORD.test(cell));
    const note = (code: Notice['code'], message: string, value: string, level: Notice['level'] = 'note') =>
      notices.push({ level, code, message, column: null, row, value });
    if (label !== undefined) {
      note('total-row', `Row ${row} ("${label}") adds up other rows and is left out.`, label);
    } else if (!dated && isUnrealDay(cells[rows[first].findIndex(hasDate)] ?? '')) {
      // Said by unrealDays, with the rows above the first real day.
    } else if (!dated) {
      note(
        'row-without-date',
        `Row ${row} ("${filled[0].slice(0, 60)}") has no date and is left out.`,
        filled[0],
        'warning',
      );
    } else {
      if (cells.slice(width).some((cell) => cell !== '')) {
        note(
          'row-width',
          `Row ${row} has ${cells.length} cells, the header ${width}: the surplus is left out.`,
          String(cells.length),
          'warning',
        );
      }
      kept.push({ row, cells });
    }
  }
  return { kept, notices };
}

/** Rows whose day does not exist, from below the header on: none of them is read. */
function unrealDays(
  rows: readonly (readonly string[])[],
  from: number,
  first: number,
  columns: readonly Pick<SourceColumn, 'name'>[],
): Notice[] {
  const dates = rows[first].findIndex(hasDate);
  const column = columns[dates].name;
  return rows.flatMap((cells, index): Notice[] => {
    const value = cells[dates] ?? '';
    if (index < from || cells.some(hasDate) || !isUnrealDay(value)) return [];
    const row = index + 1;
    const message = `Row ${row}: "${value}" in "${column}" is no real day. The row is left out with its spend and sales: correct the date in the file and choose it again.`;
    return [{ level: 'warning', code: 'unreal-day', message, column, row, value }];
  });
}

/** A slip or two can be left out and said; a file full of them is wrong as a whole. */
function refuseManyUnreal(unreal: readonly Notice[], kept: number, fileName: string): void {
  const total = kept + unreal.length;
  if (unreal.length < 4 || unreal.length < total / 20) return;
  const [{ value, row }] = unreal;
  const reason = `${unreal.length} of its ${total} rows hold a day that does not exist, such as "${value}" in row ${row}. Correct the dates and choose the file again`;
  throw new PlannerError('invalid-input', `"${fileName}" cannot be understood: ${reason}.`);
}

function declined(rows: readonly (readonly string[])[], fileName: string): PlannerError {
  const cells = rows.flat();
  const reason =
    withoutRows(rows) ??
    (!cells.some(hasDate)
      ? (withoutDays(rows) ?? 'it has no column with dates. It needs one such as 2026-02-01 in every row')
      : !cells.some((cell) => isNumeric(cell) && !hasDate(cell))
        ? 'it has dates but no column with numbers. It needs weekly or daily spend and sales'
        : 'no row holds a date together with numbers. It needs one row a week or a day');
  return new PlannerError('invalid-input', `"${fileName}" cannot be understood: ${reason}.`);
}

const isDateHeader = (cell: string) => readHeader(cell).date && !isNumeric(cell) && !hasDate(cell);

/** The reason where the last row that holds anything is the header. */
function withoutRows(rows: readonly (readonly string[])[]): string | null {
  const last = rows.findLast((row) => row.some((cell) => cell !== '')) ?? [];
  const titles = last.filter((cell) => cell !== '');
  if (titles.length < 2 || !titles.some(isDateHeader)) return null;
  if (titles.some((cell) => isNumeric(cell) || hasDate(cell))) return null;
  return `it has a header (${titles.slice(0, 6).join(', ').slice(0, 200)}) and no rows below it. It needs one row a week or a day`;
}

/** The reason where a header promises dates and the cells below it are none. */
function withoutDays(rows: readonly (readonly string[])[]): string | null {
  const header = rows.findIndex((row) => row.length > 1 && row.some(isDateHeader));
  const column = rows[header]?.findIndex(isDateHeader) ?? -1;
  const value = rows.slice(header + 1).find((row) => row[column])?.[column];
  if (header < 0 || value === undefined) return null;
  const title = rows[header][column].slice(0, 60);
  return `no day can be read in its column "${title}", which holds "${value.slice(0, 40)}". It needs days such as 2026-02-01`;
}
