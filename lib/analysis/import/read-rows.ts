import Papa from 'papaparse';
import { PlannerError } from '../../errors';
import { decodeText } from './decode-text';
import type { Encoding, FileFacts } from './review';

/** A file, or a sheet of one, as rows of trimmed text. */
export interface SourceRows {
  readonly rows: readonly (readonly string[])[];
  /** Null for a sheet of a workbook. */
  readonly encoding: Encoding | null;
  readonly delimiter: FileFacts['delimiter'];
  /** The day that serial numbers count from; null in a text file, which has none. */
  readonly dateSystem: '1900' | '1904' | null;
}

type Delimiter = ',' | ';' | '\t' | '|';
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
/** Ten years of days of fifty campaigns. */
export const MAX_EXPORT_ROWS = 200_000;
const MAX_LINE_LENGTH = 100_000;

/**
 * Reads a text file into rows: encoding, `sep=` line and delimiter are recognised.
 * @throws PlannerError `unsupported-format`, `too-large` or `invalid-input` with the reason
 */
export function readRows(bytes: Uint8Array, fileName: string): SourceRows {
  const { text, encoding } = decodeText(bytes, fileName);
  refuseEndlessLines(text, fileName);
  const stated = /^sep=(.)\r?\n/i.exec(text)?.[1];
  const delimiter = DELIMITERS.find((known) => known === stated) ?? delimiterOf(text);
  const rows = parseRows(text, delimiter, fileName).map((row) => row.map((cell) => cell.trim()));
  return { rows, encoding, delimiter, dateSystem: null };
}

function parseRows(text: string, delimiter: string, fileName: string): string[][] {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const options = { delimiter, header: false as const, skipEmptyLines: false, preview: MAX_EXPORT_ROWS + 1 };
  const rows = Papa.parse<string[]>(text.slice(start), options).data;
  if (rows.length <= MAX_EXPORT_ROWS) return rows;
  throw new PlannerError(
    'too-large',
    `"${fileName}" has more than ${MAX_EXPORT_ROWS} rows. Export a row a week or a day.`,
  );
}

function refuseEndlessLines(text: string, fileName: string): void {
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    // Old files end lines with a carriage return alone.
    if (end - start > MAX_LINE_LENGTH && !text.slice(start, start + MAX_LINE_LENGTH).includes('\r')) {
      const reason = `it has a line of more than ${MAX_LINE_LENGTH} characters. One row a week or a day is needed`;
      throw new PlannerError('invalid-input', `"${fileName}" cannot be understood: ${reason}.`);
    }
    start = end + 1;
  }
}

/** The delimiter that cuts most rows into the same number of cells, with no other delimiter left inside them. */
function delimiterOf(text: string): Delimiter {
  const sample = text.slice(0, 60_000);
  const scored = DELIMITERS.map((delimiter) => {
    const parsed = Papa.parse<string[]>(sample, { delimiter, header: false, preview: 60 }).data;
    const rows = parsed.filter((row) => row.some((cell) => cell.trim() !== ''));
    const width = modalWidth(rows);
    const regular = rows.filter((row) => row.length === width);
    // Campaigns are called "Brand | Search": a sign that the first row does not have cuts no rows below it.
    const others = DELIMITERS.filter(
      (other) => other !== ',' && regular[0]?.some((cell) => cell.includes(other)),
    );
    const uncut = regular.filter((row) =>
      row.some((cell) => others.some((other) => cell.includes(other))),
    ).length;
    return { delimiter, width, score: width < 2 ? 0 : (regular.length - uncut) / Math.max(1, rows.length) };
  });
  scored.sort((a, b) => b.score - a.score || b.width - a.width);
  return scored[0].delimiter;
}

/** The width that most rows have; 0 where none has two cells. */
export function modalWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts) if (width > 1 && count > (counts.get(best) ?? 0)) best = width;
  return best;
}
