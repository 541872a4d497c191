import type { Column, Table } from '../figure';

/** A table as CSV: a header of the columns' keys, then a line a row. Decimal point, comma, LF. */
export function csvText(table: Table): string {
  return withMark(
    csvLines(
      table.rows,
      table.columns,
      table.columns.map(({ key }) => key),
    ),
  );
}

/** The same under other names of the columns. */
export function csvLines(rows: number, columns: readonly Column[], names: readonly string[]): string {
  const lines = [names.map(writeText).join(',')];
  for (let row = 0; row < rows; row++) {
    lines.push(columns.map(({ values }) => writeCell(values[row])).join(','));
  }
  return `${lines.join('\n')}\n`;
}

/** With a byte order mark only where a character needs one, for Excel. */
export function withMark(text: string): string {
  return /^\p{ASCII}*$/u.test(text) ? text : `\ufeff${text}`;
}

/** A cell: numbers stay numbers, text is safe, null is empty. */
export function writeCell(value: number | string | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return writeText(value);
  // A spreadsheet reads -0 as text.
  return Number.isFinite(value) ? String(value === 0 ? 0 : value) : '';
}

// What a spreadsheet takes for a formula, also in full width.
const FORMULA_START = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
// With apostrophes of its own before it too, so that taking one off always gives what it was.
const GUARDED_START = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** Whether a spreadsheet would take text for a formula. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA_START.test(text);
}

/** Text that a spreadsheet shows as it is: what looks like a formula gets an apostrophe before it. */
export function writeText(text: string): string {
  const safe = GUARDED_START.test(text) ? `'${text}` : text;
  return /[",;\n\r\t]|^\s|\s$/.test(safe) || safe !== text ? `"${safe.replaceAll('"', '""')}"` : safe;
}
