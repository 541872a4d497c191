import type { BuiltImport } from '../../analysis/import/build-plan';
import { buildFromFiles } from '../../analysis/import/files/build-from-files';
import { readImportInput } from './import-input';

/**
 * Makes plan, actuals and held-out test of a confirmed import. Stores nothing.
 * @param input as of `proposeImport`; answers left out are as proposed
 * @throws PlannerError `invalid-input`, `unsupported-format` or `too-large` when declined or still open, with the reason
 */
export async function buildImport(input: unknown): Promise<BuiltImport> {
  const { files, mapping, answers } = await readImportInput(input);
  return buildFromFiles(files, mapping, answers);
}
