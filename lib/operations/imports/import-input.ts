import { z } from 'zod';
import { type Answers, parseAnswers, parseMapping, type UserMapping } from '../../analysis/import/mapping';
import { readTable, type SourceTable } from '../../analysis/import/read-table';
import { PlannerError } from '../../errors';
import { describeIssues } from '../../model/plan-issues';

const importInput = z.strictObject({
  fileName: z.string().trim().min(1).max(255),
  bytes: z.instanceof(Uint8Array),
  mapping: z.unknown().optional(),
  answers: z.unknown().optional(),
});

/**
 * Reads what both import operations take: the file, and what the user says about it.
 * @throws PlannerError `invalid-input`, `unsupported-format` or `too-large` with the reason
 */
export function readImportInput(input: unknown): {
  table: SourceTable;
  mapping: UserMapping;
  answers: Answers;
} {
  const result = importInput.safeParse(input);
  if (!result.success) {
    const words = { whole: 'The import', unknown: 'is not known here; remove it' };
    const issues = describeIssues(result.error.issues, input, words);
    throw new PlannerError('invalid-input', 'An import needs a file: its name and its bytes.', issues);
  }
  const { fileName, bytes } = result.data;
  const mapping = parseMapping(result.data.mapping);
  const answers = parseAnswers(result.data.answers);
  return { table: readTable(bytes, fileName), mapping, answers };
}
