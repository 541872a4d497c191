import { PlannerError } from '../../../errors';
import type { Answers, Mapping, UserMapping } from '../mapping';
import type { FileReview, ImportReview } from '../review';
import { reviewColumn, reviewImport } from '../review-import';
import type { FileState, ImportFile } from './read-file';
import { type ReadFiles, readFiles } from './read-files';

/**
 * What an import of one or several files would do, for a person to correct and confirm.
 * @throws PlannerError `invalid-input`, `unsupported-format` or `too-large` when the only file is declined, with the
 *   reason, or a mapping does not fit
 */
export function reviewFiles(given: readonly ImportFile[], user: UserMapping, answers: Answers): ImportReview {
  const read = readFiles(given, user);
  const files = read.files.map(reviewFile);
  const isOneTable = read.table !== null && read.table.known === undefined;
  if (read.table !== null && isOneTable) return { ...reviewImport(read.table, read.user, answers), files };
  const blockers = read.blockers.map(({ message }) => message);
  const start = read.table === null ? emptyReview(read) : reviewWeeks(read, answers);
  const all = [...blockers, ...start.blockers];
  return {
    ...start,
    files,
    ready: all.length === 0,
    blockers: all,
    questions: [...read.questions, ...start.questions],
  };
}

/** A table of weeks that is too short is no fault of one file: the review says so and waits for more. */
function reviewWeeks(read: ReadFiles, answers: Answers): ImportReview {
  try {
    return read.table === null ? emptyReview(read) : reviewImport(read.table, read.user, answers);
  } catch (error) {
    if (!(error instanceof PlannerError) || error.issues.length > 0) throw error;
    return { ...emptyReview(read), blockers: [error.message] };
  }
}

function emptyReview({ files, table }: ReadFiles): ImportReview {
  const name = table?.fileName ?? files.map(({ fileName }) => fileName).join(', ');
  const rows = files.reduce((sum, { series }) => sum + (series?.rowCount ?? 0), 0);
  return {
    file: { name, encoding: null, delimiter: null, headerRow: null, rows },
    files: [],
    ready: false,
    blockers: [],
    weeks: null,
    columns: [],
    channels: [],
    warnings: [],
    questions: [],
    mapping: NO_MAPPING,
  };
}

const NO_MAPPING: Mapping = {
  dateOrder: null,
  decimalSign: null,
  weekStartsOn: null,
  dateMeans: 'first-day',
  offer: [],
  columns: [],
};

function reviewFile(state: FileState): FileReview {
  const { found, series, table, mapping } = state;
  const used = series?.series.filter(({ role }) => role !== 'ignore') ?? [];
  const holds = used.map(
    ({ channelName, outcome, label }) => channelName ?? (outcome ? OUTCOMES[outcome] : label),
  );
  return {
    name: state.fileName,
    status: state.status,
    source: found && { id: found.source.id, label: found.source.label, language: found.language },
    reason: state.reason,
    canMapByHand: state.canMapByHand,
    sheet: state.sheet,
    sheets: state.sheets,
    period: series && { first: series.first, last: series.last },
    granularity: series?.rows ?? null,
    rows: series?.rowCount ?? table?.rowNumbers.length ?? 0,
    currency: series?.currency?.value ?? null,
    holds: [...new Set(holds)],
    notices: series?.notices ?? [],
    columns: table && mapping ? table.columns.map((_, index) => reviewColumn(table, mapping, index)) : [],
  };
}

const OUTCOMES = { revenue: 'revenue', orders: 'orders', newCustomers: 'new customers' } as const;
