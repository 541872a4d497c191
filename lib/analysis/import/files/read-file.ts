import { PlannerError } from '../../../errors';
import { checkColumns } from '../check-columns';
import { dayInWords, readDate } from '../dates';
import type { Mapping, UserMapping } from '../mapping';
import { readNumber } from '../numbers';
import { ORDER_LABELS } from '../questions';
import { readRows, type SourceRows } from '../read-rows';
import { type SourceTable, tableOf } from '../read-table';
import type { FileReview, Question } from '../review';
import { LANGUAGES } from '../sources/define-source';
import type { FileSeries, OpenReading } from './file-series';
import { readByHand, withChannelColumn } from './read-by-hand';
import { readExport } from './read-export';
import { type Recognition, recognise } from './recognise';

/** A sheet of a workbook, or a file of an archive. */
export interface Sheet {
  readonly name: string;
  readonly rows: SourceRows;
}

/** One file as it came, and what the user says about it. */
export interface ImportFile {
  readonly fileName: string;
  /** Of a text file; null for a workbook or an archive, whose sheets are read before. */
  readonly bytes: Uint8Array | null;
  readonly sheets: readonly Sheet[];
  /** Why a workbook or an archive could not be opened. */
  readonly refusal: PlannerError | null;
  /** The sheet to read; null: the one that can be. */
  readonly sheet: string | null;
  /** Id of a source, or "by-hand"; null: as recognised. */
  readonly source: string | null;
  readonly mapping: UserMapping;
}

/** A file as far as it could be read. */
export interface FileState {
  readonly fileName: string;
  readonly status: FileReview['status'];
  readonly found: Recognition | null;
  readonly reason: string;
  readonly canMapByHand: boolean;
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  /** Of files that are mapped by hand. */
  readonly table: SourceTable | null;
  readonly mapping: Mapping | null;
  /** What the user says, with what was laid in. */
  readonly user: UserMapping;
  /** Null while something is open. */
  readonly series: FileSeries | null;
  /** Their `file` is for the caller to fill in. */
  readonly questions: readonly Question[];
  /** Why it was declined. */
  readonly error: PlannerError | null;
}

/** Reads a file: finds its sheet and its source, and the amounts it holds. A file that cannot be read is declined, with the reason. */
export function readFile(file: ImportFile): FileState {
  const start = {
    ...NOTHING,
    fileName: file.fileName,
    user: file.mapping,
    sheets: file.sheets.map(({ name }) => name),
  };
  try {
    if (file.refusal !== null) throw file.refusal;
    const chosen =
      file.bytes === null ? chooseSheet(file) : { name: null, rows: readRows(file.bytes, file.fileName) };
    if ('question' in chosen)
      return { ...start, status: 'open', questions: [chosen.question], reason: chosen.question.reason };
    return readRowsOf(file, chosen.rows, { ...start, sheet: chosen.name });
  } catch (error) {
    if (!(error instanceof PlannerError)) throw error;
    return { ...start, error, reason: error.message };
  }
}

const NOTHING = {
  status: 'declined',
  found: null,
  reason: '',
  canMapByHand: false,
  sheet: null,
  table: null,
  mapping: null,
  series: null,
  questions: [],
  error: null,
} as const;

function readRowsOf(file: ImportFile, rows: SourceRows, start: FileState): FileState {
  const candidates = file.source === 'by-hand' ? [] : recognise(rows.rows);
  const found =
    candidates.length === 1 ? candidates[0] : candidates.find(({ source }) => source.id === file.source);
  if (candidates.length > 1 && found === undefined) {
    const question = sourceQuestion(candidates);
    return { ...start, status: 'open', questions: [question], reason: question.reason };
  }
  if (found === undefined) return mapByHand(file, rows, start);
  const language = LANGUAGES[found.language];
  const reason = `Recognised by its headers${found.language === 'en' ? '' : `, in ${language}`}: row ${found.headerRow + 1}.`;
  try {
    const reading = {
      dateOrder: file.mapping.dateOrder ?? null,
      decimalSign: file.mapping.decimalSign ?? null,
    };
    const { series, open } = readExport(rows, found, reading, file.fileName);
    const questions = open.map((one) => readingQuestion(one));
    return {
      ...start,
      status: series === null ? 'open' : 'recognised',
      found,
      reason,
      canMapByHand: isTable(rows, file),
      series,
      questions,
    };
  } catch (error) {
    if (!(error instanceof PlannerError)) throw error;
    return { ...start, found, error, reason: error.message, canMapByHand: isTable(rows, file) };
  }
}

function mapByHand(file: ImportFile, rows: SourceRows, start: FileState): FileState {
  const table = tableOf(rows, file.fileName);
  checkColumns(table, file.mapping);
  const user = withChannelColumn(table, file.mapping);
  const { mapping, series, questions } = readByHand(table, user);
  const reason =
    file.source === 'by-hand'
      ? 'Mapped by hand, as you said.'
      : 'No known export: its columns are mapped by hand.';
  return {
    ...start,
    status: series === null ? 'open' : 'by-hand',
    reason,
    table,
    mapping,
    user,
    series,
    questions,
    canMapByHand: true,
  };
}

/** Whether the rows could be mapped by hand: a column of days and one of numbers. */
function isTable(rows: SourceRows, { fileName }: ImportFile): boolean {
  try {
    tableOf(rows, fileName);
    return true;
  } catch (error) {
    if (error instanceof PlannerError) return false;
    throw error;
  }
}

function chooseSheet({
  fileName,
  sheets,
  sheet,
}: ImportFile): { name: string; rows: SourceRows } | { question: Question } {
  if (sheet !== null) {
    const named = sheets.find(({ name }) => name === sheet);
    if (named) return named;
    throw new PlannerError(
      'invalid-input',
      `"${fileName}" has no sheet "${sheet.slice(0, 60)}"; it has ${sheets
        .map(({ name }) => `"${name}"`)
        .join(', ')
        .slice(0, 300)}.`,
    );
  }
  if (sheets.length === 1) return sheets[0];
  const known = sheets.filter(({ rows }) => recognise(rows.rows).some(hasDays));
  if (known.length === 1) return known[0];
  const tables = known.length > 0 ? known : sheets.filter(({ rows }) => isTableOfDays(rows, fileName));
  if (tables.length === 1) return tables[0];
  if (tables.length === 0) {
    const names = sheets
      .map(({ name }) => `"${name}"`)
      .join(', ')
      .slice(0, 300);
    throw new PlannerError(
      'invalid-input',
      `"${fileName}" cannot be understood: none of its sheets (${names}) holds a table with days.`,
    );
  }
  return {
    question: {
      ...base('sheet', 'files', 'Which sheet is to be read?'),
      reason: `${tables.length} sheets of the file hold tables with days.`,
      options: tables.map(({ name }) => ({ value: name, label: name })),
    },
  };
}

const hasDays = ({ source, columns }: Recognition) =>
  [...columns.keys()].some((field) => ['day', 'week', 'starts'].includes(source.fields[field].role));

function isTableOfDays(rows: SourceRows, fileName: string): boolean {
  try {
    return tableOf(rows, fileName).columns.length > 1;
  } catch (error) {
    if (error instanceof PlannerError) return false;
    throw error;
  }
}

function sourceQuestion(candidates: readonly Recognition[]): Question {
  const options = candidates.map(({ source }) => ({ value: source.id, label: source.label }));
  const reason = `Its headers fit ${options.map(({ label }) => label).join(' and ')} alike.`;
  const byHand = { value: 'by-hand', label: 'None of them: map its columns by hand' };
  return {
    ...base('source', 'files', 'Which platform is the file from?'),
    reason,
    options: [...options, byHand],
  };
}

function readingQuestion(open: OpenReading): Question {
  if (open.id === 'dateOrder') {
    const readings = open.orders.map((order) => {
      const iso = readDate(open.cell, order);
      return { order, day: iso === null ? 'no day' : dayInWords(iso) };
    });
    return {
      ...base('dateOrder', 'file-mapping', 'In which order are the dates written?'),
      reason: `"${open.cell}" in "${open.column}" can be ${readings.map(({ day }) => day).join(' or ')}.`,
      options: readings.map(({ order, day }) => ({
        value: order,
        label: `${ORDER_LABELS[order]}: ${open.cell} is ${day}`,
      })),
    };
  }
  const { cell, mixed } = open;
  return {
    ...base('decimalSign', 'file-mapping', 'Which sign stands before the decimals?'),
    reason: mixed
      ? 'Some cells only make sense with a decimal point, others only with a decimal comma.'
      : `"${cell}" can be ${readNumber(cell, '.')} or ${readNumber(cell, ',')}.`,
    options: [
      { value: '.', label: mixed ? 'The point' : `The point: ${cell} is ${readNumber(cell, '.')}` },
      { value: ',', label: mixed ? 'The comma' : `The comma: ${cell} is ${readNumber(cell, ',')}` },
    ],
  };
}

function base(id: Question['id'], of: Question['of'], label: string) {
  return { id, of, label, file: null, key: null, input: 'choice', proposal: null, answer: null } as const;
}
