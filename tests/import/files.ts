import { buildFromFiles } from '../../lib/analysis/import/files/build-from-files';
import type { ImportFile } from '../../lib/analysis/import/files/read-file';
import { reviewFiles } from '../../lib/analysis/import/files/review-files';
import { parseAnswers, parseMapping } from '../../lib/analysis/import/mapping';
import { addDays } from '../../lib/model/calendar';

/** The bytes of a text file, with what a test wants to try. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** UTF-16 bytes, with or without a byte order mark. */
export function utf16(text: string, { bigEndian = false, mark = true } = {}): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < marked.length; index++)
    view.setUint16(index * 2, marked.charCodeAt(index), !bigEndian);
  return bytes;
}

/** Windows-1252 bytes of a text of Latin-1 characters. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Rows of a file: a line per week from a day on, with what `cells` gives for each. */
export function weeks(
  count: number,
  startsOn: string,
  cells: (week: number, day: string) => readonly (string | number)[],
) {
  return Array.from({ length: count }, (_, week) => cells(week, addDays(startsOn, week * 7)));
}

/** A CSV of rows, comma-separated. */
export function csv(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  delimiter = ',',
): string {
  return [header, ...rows].map((row) => row.join(delimiter)).join('\n');
}

/** A believable shop: spend on search and TV, sales with a season and some growth, `[week]` rows. */
export function shop(count: number, startsOn = '2023-01-02'): string {
  const rows = weeks(count, startsOn, (week, day) => {
    const season = 1 + 0.3 * Math.sin((2 * Math.PI * week) / 52);
    const search = 1000 + (week % 5) * 100.25;
    const tv = week % 4 === 0 ? 2500.5 : 0;
    const sales = (50_000 + 40 * week) * season + (week % 3) * 700;
    return [day, search.toFixed(2), tv.toFixed(2), sales.toFixed(2)];
  });
  return csv(['week', 'spend_search', 'spend_tv', 'revenue'], rows);
}

interface OneFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly mapping?: unknown;
  readonly answers?: unknown;
}

/** A text file as the operations hand it to the analysis. */
export function textFile(fileName: string, bytes: Uint8Array, about: Partial<ImportFile> = {}): ImportFile {
  const mapping = parseMapping(undefined);
  return { fileName, bytes, sheets: [], refusal: null, sheet: null, source: null, mapping, ...about };
}

/** Reviews one text file. */
export function proposeImport({ fileName, bytes, mapping, answers }: OneFile) {
  return reviewFiles([textFile(fileName, bytes)], parseMapping(mapping), parseAnswers(answers));
}

/** Makes a plan of one text file. */
export function buildImport({ fileName, bytes, mapping, answers }: OneFile) {
  return buildFromFiles([textFile(fileName, bytes)], parseMapping(mapping), parseAnswers(answers));
}
