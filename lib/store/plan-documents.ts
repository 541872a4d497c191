import { PlannerError } from '../errors';
import { type Plan, parsePlan } from '../model/plan';

/**
 * Parses a document that comes out of the database.
 * @throws PlannerError `conflict` when it was written by another version of the program
 */
export function readDocument(document: unknown): Plan {
  try {
    return parsePlan(document);
  } catch (error) {
    if (!(error instanceof PlannerError)) throw error;
    throw new PlannerError(
      'conflict',
      'This plan was stored by another version of Pushpull and cannot be read by this one.',
      error.issues,
    );
  }
}
