import { isCurrency } from '../../../model/currency';
import { LANGUAGES, type Language, type Source } from '../sources/define-source';
import { SOURCES } from '../sources/registry';

/** A header row that is a source's. */
export interface Recognition {
  readonly source: Source;
  /** Counted from 0. */
  readonly headerRow: number;
  readonly language: Language;
  /** Column of each field that the file has, counted from 0. */
  readonly columns: ReadonlyMap<string, number>;
}

/** Exports have a few lines above their header; data begins well before this row. */
const LOOKED_AT = 40;

interface Word {
  readonly field: string;
  readonly language: Language;
}

/** Each source's headers, normalised, and the fields they name. */
const WORDS: ReadonlyMap<Source, ReadonlyMap<string, readonly Word[]>> = new Map(
  SOURCES.map((source) => [source, wordsOf(source)]),
);

/** The sources that a file's first rows fit best: one when it is recognised, several when it could be more than one, none. */
export function recognise(rows: readonly (readonly string[])[]): readonly Recognition[] {
  let best: Recognition[] = [];
  const above: string[] = [];
  for (const [headerRow, cells] of rows.slice(0, LOOKED_AT).entries()) {
    const headers = cells.map(normalHeader);
    const found = SOURCES.flatMap((source) => matchHeader(source, headers, headerRow, above) ?? []);
    for (const match of found) {
      const known = best[0]?.columns.size ?? 0;
      if (match.columns.size > known) best = [match];
      else if (match.columns.size === known && !best.some(({ source }) => source === match.source))
        best.push(match);
    }
    above.push(cells.find((cell) => cell !== '') ?? '');
  }
  return best;
}

/** A header without case, accents, surplus blanks and a currency in brackets at its end: `Montant dépensé (EUR)` is `montant depense`. */
export function normalHeader(header: string): string {
  const text = header.replace(/\s*[([](.{1,4})[)\]]\s*$/u, (all, inside: string) =>
    isCurrency(inside.trim().toUpperCase()) || /^\p{Sc}$/u.test(inside.trim()) ? '' : all,
  );
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’`´]/g, "'")
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

function wordsOf(source: Source): ReadonlyMap<string, readonly Word[]> {
  const words = new Map<string, Word[]>();
  for (const [field, { headers }] of Object.entries(source.fields)) {
    for (const language of Object.keys(LANGUAGES) as Language[]) {
      for (const spelling of headers[language]?.split('|') ?? []) {
        const key = normalHeader(spelling);
        const known = words.get(key);
        // A header in two fields is the first's.
        if (known === undefined) words.set(key, [{ field, language }]);
        else if (known[0].field === field) known.push({ field, language });
      }
    }
  }
  return words;
}

function matchHeader(
  source: Source,
  headers: readonly string[],
  headerRow: number,
  above: readonly string[],
): Recognition | null {
  const words = WORDS.get(source);
  const columns = new Map<string, number>();
  const votes = new Map<Language, number>();
  for (const [column, header] of headers.entries()) {
    const found = words?.get(header);
    if (header === '' || found === undefined || columns.has(found[0].field)) continue;
    columns.set(found[0].field, column);
    for (const { language } of found) votes.set(language, (votes.get(language) ?? 0) + 1);
  }
  const { preamble } = source;
  const has = (field: string) =>
    field === 'preamble'
      ? preamble !== undefined && above.some((line) => preamble.test(line))
      : columns.has(field);
  if (!source.needs.every((list) => list.some(has)) || !source.marks.some(has)) return null;
  let language: Language = 'en';
  for (const [candidate, count] of votes) if (count > (votes.get(language) ?? 0)) language = candidate;
  return { source, headerRow, language, columns };
}
