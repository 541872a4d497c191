import type { ImportReview } from '../../analysis/import/review';
import { reviewImport } from '../../analysis/import/review-import';
import { readImportInput } from './import-input';

/**
 * Shows what importing a file would do: roles, totals, warnings, questions. Stores nothing.
 * @param input `{ fileName, bytes, mapping?, answers? }`
 * @throws PlannerError `invalid-input`, `unsupported-format` or `too-large` when the file is declined, with the reason
 */
export function proposeImport(input: unknown): ImportReview {
  const { table, mapping, answers } = readImportInput(input);
  return reviewImport(table, mapping, answers);
}
