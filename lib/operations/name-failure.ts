import { PlannerError } from '../errors';
import { isUnavailable } from '../store/failures';

/**
 * The error a door should tell a person: a PlannerError as it is, a database that is away as `unavailable`;
 * undefined for a fault of the program.
 */
export function nameFailure(error: unknown): PlannerError | undefined {
  if (error instanceof PlannerError) return error;
  if (!isUnavailable(error)) return undefined;
  return new PlannerError(
    'unavailable',
    'The database does not answer. Nothing was changed; try again shortly.',
  );
}
