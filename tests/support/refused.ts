import { PlannerError } from '../../lib/errors';

/** The PlannerError that a call throws; anything else fails the test. */
export function refused(act: () => unknown): PlannerError {
  try {
    act();
  } catch (error) {
    if (error instanceof PlannerError) return error;
    throw error;
  }
  throw new Error('expected a refusal, but it was accepted');
}
