import { PlannerError } from '../../lib/errors';

/** The PlannerError that a promise is rejected with; anything else fails the test. */
export async function refusal(promise: Promise<unknown>): Promise<PlannerError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof PlannerError) return error;
    throw error;
  }
  throw new Error('expected a refusal, but it was accepted');
}
