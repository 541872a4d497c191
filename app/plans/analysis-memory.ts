import type { AnalysisInput } from '@/lib/analysis/parallel/define-analysis';
import type { JobId, JobResult } from '@/lib/analysis/parallel/jobs';

/** Gives a job's result, worked out or remembered. */
export type JobMemory = <Id extends JobId>(
  job: Id,
  input: AnalysisInput,
  work: () => Promise<JobResult<Id>>,
) => Promise<JobResult<Id>>;

/** Enough for every job of the newest plan, at its stated values and with its ranges. */
const MOST = 16;

/** Remembers the results of the newest questions: another headline, or a view opened again, asks for the same draws. */
export function makeJobMemory(): JobMemory {
  const known = new Map<string, unknown>();
  return async <Id extends JobId>(job: Id, input: AnalysisInput, work: () => Promise<JobResult<Id>>) => {
    // Only the stop test asks what stops.
    const { stop, ...rest } = input;
    const key = JSON.stringify([job, rest, job === 'stop' ? stop : null]);
    if (known.has(key)) {
      // Results are kept by the job they are of.
      const result = known.get(key) as JobResult<Id>;
      known.delete(key);
      known.set(key, result);
      return result;
    }
    const result = await work();
    known.set(key, result);
    const [oldest] = known.keys();
    if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    return result;
  };
}
