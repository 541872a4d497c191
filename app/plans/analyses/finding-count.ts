import { findProblems } from '@/lib/analysis/find-problems';
import type { Forecast } from '@/lib/analysis/forecast/forecast';

/** How many findings of the checks need a look. */
export interface FindingCount {
  readonly open: number;
  /** Some of them are failures, not only worth a review. */
  readonly hasFails: boolean;
}

/**
 * Counts the findings of a forecast as the checks' view lists them, which knows no actuals. For the server: the checks
 * are not in the first bundle.
 */
export function countOpenFindings(forecast: Forecast): FindingCount {
  const statuses = findProblems({ ...forecast, actuals: [] }).map(({ status }) => status);
  return {
    open: statuses.filter((status) => status !== 'pass').length,
    hasFails: statuses.includes('fail'),
  };
}
