import { z } from 'zod';
import { MAX_FILE_BYTES } from '../../analysis/import/decode-text';
import type { ImportFile } from '../../analysis/import/files/read-file';
import { type Answers, parseAnswers, parseMapping, type UserMapping } from '../../analysis/import/mapping';
import { PlannerError } from '../../errors';
import { describeIssues } from '../../model/plan-issues';
import { isArchive, readWorkbook } from './read-workbook';

const MOST_FILES = 20;

const fileName = z.string().trim().min(1).max(255);
const bytes = z.instanceof(Uint8Array);
const fileInput = z.strictObject({
  fileName,
  bytes,
  /** The sheet of a workbook, or the file of an archive, to read. */
  sheet: z.string().min(1).max(255).optional(),
  /** Id of a source, or "by-hand": not as recognised. */
  source: z.string().min(1).max(40).optional(),
  /** Of the file's own columns. */
  mapping: z.unknown().optional(),
});
const about = { mapping: z.unknown().optional(), answers: z.unknown().optional() };
const oneFile = z.strictObject({ fileName, bytes, ...about });
const severalFiles = z.strictObject({ files: z.array(fileInput).min(1).max(MOST_FILES), ...about });

/** Files as they came, and what the user says about them. */
export interface ImportInput {
  readonly files: readonly ImportFile[];
  readonly mapping: UserMapping;
  readonly answers: Answers;
}

/**
 * Reads what the import operations take: one file (`fileName`, `bytes`) or several (`files`), and what the user says about
 * them. Workbooks and archives are opened here; one that cannot be opened is the file's own fault, not that of the others.
 * @throws PlannerError `invalid-input`, `unsupported-format` or `too-large` with the reason
 */
export async function readImportInput(input: unknown): Promise<ImportInput> {
  const isSeveral = typeof input === 'object' && input !== null && 'files' in input;
  const result = isSeveral ? severalFiles.safeParse(input) : oneFile.safeParse(input);
  if (!result.success) {
    const words = { whole: 'The import', unknown: 'is not known here; remove it' };
    const issues = describeIssues(result.error.issues, input, words);
    throw new PlannerError(
      'invalid-input',
      `An import needs its files, 1 to ${MOST_FILES}, each with name and bytes.`,
      issues,
    );
  }
  const { data } = result;
  const given = 'files' in data ? data.files : [{ fileName: data.fileName, bytes: data.bytes }];
  const mapping = parseMapping(data.mapping);
  const answers = parseAnswers(data.answers);
  const total = given.reduce((sum, file) => sum + file.bytes.byteLength, 0);
  if (given.length > 1 && total > MAX_FILE_BYTES) {
    throw new PlannerError(
      'too-large',
      `The files have ${(total / 1024 / 1024).toFixed(1)} MB together; at most 20 MB are read.`,
    );
  }
  const files: ImportFile[] = [];
  // One after another: each thread may use much memory.
  for (const file of given) files.push(await openFile(file));
  return { files, mapping, answers };
}

async function openFile(given: z.infer<typeof fileInput>): Promise<ImportFile> {
  const file = {
    fileName: given.fileName,
    sheet: given.sheet ?? null,
    source: given.source ?? null,
    mapping: parseMapping(given.mapping),
  };
  if (!isArchive(given.bytes) || given.bytes.byteLength > MAX_FILE_BYTES) {
    return { ...file, bytes: given.bytes, sheets: [], refusal: null };
  }
  try {
    return { ...file, bytes: null, sheets: await readWorkbook(given.bytes, given.fileName), refusal: null };
  } catch (error) {
    if (error instanceof PlannerError) return { ...file, bytes: null, sheets: [], refusal: error };
    throw error;
  }
}
