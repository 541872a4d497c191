import type { UserMapping } from '../mapping';
import { proposePlanName } from '../questions';
import type { SourceTable } from '../read-table';
import type { Question } from '../review';
import { combineFiles } from './combine-files';
import type { Part } from './overlaps';
import { type FileState, type ImportFile, readFile } from './read-file';

/** All files of an import, as far as they could be read. */
export interface ReadFiles {
  readonly files: readonly FileState[];
  /** The table that a plan is made of; null while something is in the way. */
  readonly table: SourceTable | null;
  /** What the user says about the columns of that table. */
  readonly user: UserMapping;
  /** Open about single files and about putting them together. */
  readonly questions: readonly Question[];
  readonly blockers: readonly { readonly field: string; readonly message: string }[];
}

/**
 * Reads the files and puts them together. One file that is no known export and holds one column a channel stays the table
 * that it is.
 * @throws PlannerError when the only file is declined, with the reason
 */
export function readFiles(given: readonly ImportFile[], user: UserMapping): ReadFiles {
  const { files, rest } =
    given.length === 1 ? readSingle(given[0], user) : { files: given.map(readFile), rest: user };
  const [only] = files;
  if (files.length === 1 && only.error !== null) throw only.error;
  if (files.length === 1 && only.table !== null && !hasChannelColumn(only)) {
    return {
      files,
      table: only.table,
      user: { ...user, columns: only.user.columns },
      questions: [],
      blockers: [],
    };
  }
  const open = files.flatMap((file, place) =>
    file.questions.map((question) => ({
      ...question,
      of: question.of === 'mapping' ? ('file-mapping' as const) : question.of,
      file: place,
    })),
  );
  const blockers = files.flatMap((file, place) => blockersOf(file, place));
  const parts = files.flatMap((file, place) => partOf(file, place) ?? []);
  if (parts.length === 0) return { files, table: null, user: rest, questions: open, blockers };
  const combined = combineFiles(parts, user, nameOf(parts));
  return {
    files,
    table: combined.table,
    user: { ...rest, dateOrder: undefined, decimalSign: undefined, weekStartsOn: undefined },
    questions: [...open, ...combined.questions],
    blockers: [...blockers, ...combined.blockers],
  };
}

/** With one file there is one mapping: what it says of the file's own columns is the file's. */
function readSingle(file: ImportFile, user: UserMapping): { files: FileState[]; rest: UserMapping } {
  const { dateOrder, decimalSign, dateMeans, weekStartsOn } = { ...user, ...file.mapping };
  const said = { ...file.mapping, dateOrder, decimalSign, dateMeans, weekStartsOn };
  const first = readFile({ ...file, mapping: said });
  const { table } = first;
  if (table === null || user.columns.length === 0) return { files: [first], rest: user };
  const names = new Set(table.columns.map(({ name }) => name));
  const isOwn = ({ column }: { readonly column: string }) => names.has(column);
  const isKnown = hasChannelColumn(first) ? isOwn : () => true;
  const own = user.columns.filter(
    (one) => isKnown(one) && !file.mapping.columns.some(({ column }) => column === one.column),
  );
  const columns = [...file.mapping.columns, ...own];
  return {
    files: [readFile({ ...file, mapping: { ...said, columns } })],
    rest: { ...user, columns: user.columns.filter((one) => !own.includes(one)) },
  };
}

function hasChannelColumn({ mapping }: FileState): boolean {
  return mapping?.columns.some(({ role }) => role === 'channel') ?? false;
}

function partOf({ fileName, found, series }: FileState, place: number): Part | null {
  if (series === null) return null;
  const bringsOutcomes = Object.values(found?.source.fields ?? {}).some(({ role }) => role === 'outcome');
  return { place, fileName, label: found?.source.label ?? fileName, bringsOutcomes, series };
}

function blockersOf(file: FileState, place: number) {
  if (file.status === 'declined') {
    const message = `Remove "${file.fileName}", or mend it: ${file.reason}`;
    return [{ field: `files[${place}]`, message }];
  }
  return file.questions
    .filter(({ answer, proposal }) => answer === null && proposal === null)
    .map(({ id, of, label, reason }) => ({
      field: `files[${place}].${of === 'files' ? '' : 'mapping.'}${id}`,
      message: `"${file.fileName}": ${label} ${reason}`,
    }));
}

/** The file's name, or the platforms': "Google Ads, Meta Ads and Google Analytics 4". */
function nameOf(parts: readonly Part[]): string {
  if (parts.length === 1) return parts[0].fileName;
  const names = [
    ...new Set(parts.map(({ label, fileName }) => (label === fileName ? proposePlanName(fileName) : label))),
  ];
  const last = names.pop() ?? '';
  return (names.length === 0 ? last : `${names.join(', ')} and ${last}`).slice(0, 200);
}
