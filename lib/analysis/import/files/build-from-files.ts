import { PlannerError } from '../../../errors';
import { type BuiltImport, buildPlan } from '../build-plan';
import type { Answers, UserMapping } from '../mapping';
import type { ImportFile } from './read-file';
import { readFiles } from './read-files';

/**
 * Makes a plan of one or several files.
 * @throws PlannerError `invalid-input` where something is still open, listing each field; as `readFiles` otherwise
 */
export function buildFromFiles(
  given: readonly ImportFile[],
  user: UserMapping,
  answers: Answers,
): BuiltImport {
  const { table, user: rest, blockers } = readFiles(given, user);
  if (table === null || blockers.length > 0) {
    const reasons = blockers.map(({ message }) => message).join(' ');
    throw new PlannerError('invalid-input', `The files cannot be imported yet: ${reasons}`, blockers);
  }
  return buildPlan(table, rest, answers);
}
