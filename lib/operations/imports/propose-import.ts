import { reviewFiles } from '../../analysis/import/files/review-files';
import type { ImportReview } from '../../analysis/import/review';
import { readImportInput } from './import-input';

/**
 * Shows what importing files would do: what each is, roles, totals, warnings, questions. Stores nothing.
 * @param input `{ fileName, bytes, mapping?, answers? }` or `{ files: [{ fileName, bytes, sheet?, source?, mapping? }],
 *   mapping?, answers? }`
 * @throws PlannerError `invalid-input`, `unsupported-format` or `too-large` when the only file is declined, with the reason
 */
export async function proposeImport(input: unknown): Promise<ImportReview> {
  const { files, mapping, answers } = await readImportInput(input);
  return reviewFiles(files, mapping, answers);
}
