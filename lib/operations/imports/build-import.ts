import { type BuiltImport, buildPlan } from '../../analysis/import/build-plan';
import { readImportInput } from './import-input';

/**
 * Makes plan, actuals and held-out test of a confirmed import. Stores nothing.
 * @param input `{ fileName, bytes, mapping?, answers? }`; answers left out are as proposed
 * @throws PlannerError `invalid-input`, `unsupported-format` or `too-large` when declined or still open, with the reason
 */
export function buildImport(input: unknown): BuiltImport {
  const { table, mapping, answers } = readImportInput(input);
  return buildPlan(table, mapping, answers);
}
