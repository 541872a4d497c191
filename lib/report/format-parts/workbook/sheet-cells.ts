import type { CellStyle, CellValue } from 'hucre/xlsx';
import { daysBetween } from '../../../model/calendar';
import type { Unit } from '../../figure';
import { looksLikeFormula } from '../csv-text';

/** Longest text that a cell of a spreadsheet holds. */
const MOST_TEXT = 32_767;
/** Day 0 of a spreadsheet's dates. */
const DAY_ZERO = '1899-12-30';

// `_x000A_` in a file is a line feed: what looks like such an escape, or will beside one, has its underscore escaped.
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}(?:_|\p{Cc}|\p{Cs}|[\ufffe\uffff]))/gu;
// XML has no way to write these at all. Control characters are escaped by the writer.
const NOT_XML = /[\ufffe\uffff]|\p{Cs}/gu;

/** Text so that a spreadsheet reads back what it was, whatever it holds; cut only where a cell cannot hold it. */
export function sheetText(text: string): string {
  const whole = text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT - 1)}…` : text;
  return whole
    .replace(ESCAPE, '_x005F_')
    .replace(NOT_XML, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** A cell of a table: days as the spreadsheet's own dates, numbers as they are, nothing where there is no value. */
export function sheetValue(value: number | string | null | undefined, unit: Unit): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return unit === 'date' ? daysBetween(DAY_ZERO, value) : sheetText(value);
}

/** A sheet while it is put together. */
export interface SheetDraft {
  readonly rows: CellValue[][];
  readonly cells: Map<string, { readonly value: CellValue; readonly style: CellStyle }>;
  /** Of rows that are not as high as a line, in points. */
  readonly heights: Map<number, number>;
}

/** A sheet with nothing on it. */
export function emptySheet(): SheetDraft {
  return { rows: [], cells: new Map(), heights: new Map() };
}

/** Puts a value in a style of its own where it belongs. */
export function put(
  { rows, cells }: SheetDraft,
  row: number,
  column: number,
  value: CellValue,
  style: CellStyle,
): void {
  while (rows.length <= row) rows.push([]);
  cells.set(`${row},${column}`, { value, style: isFormulaText(value) ? { ...style, numFmt: '@' } : style });
}

/** Whether a cell must say that it is text: else it becomes a formula when somebody edits it. */
export function isFormulaText(value: CellValue): boolean {
  return typeof value === 'string' && looksLikeFormula(value);
}

/** The name of a column of a sheet: A, B, … Z, AA. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest < 0 ? '' : columnName(rest)) + String.fromCharCode(65 + (index % 26));
}
