import { comparedDraws } from '../comparison/compared-draws';
import { ensembleAnalysis } from '../uncertainty/ensemble-analysis';
import { ANALYSES, type AnalysisId, type AnalysisResults } from './analyses';
import type { Analysis, AnalysisInput } from './define-analysis';

/** Jobs that no figure needs: the range of a forecast, and the draws of a comparison. */
const OWN_JOBS = { ensemble: ensembleAnalysis, compared: comparedDraws } as const;
type OwnJobs = typeof OWN_JOBS;

/** Everything whose chunks may be computed on other threads. */
const JOBS = { ...ANALYSES, ...OWN_JOBS } as const;

export type JobId = AnalysisId | keyof OwnJobs;

/** What a job comes to. */
export type JobResult<Id extends JobId> = Id extends AnalysisId
  ? AnalysisResults[Id]
  : Id extends keyof OwnJobs
    ? ReturnType<OwnJobs[Id]['merge']>
    : never;

/** How one job is followed. */
export interface JobOptions {
  /** After every chunk. */
  readonly onProgress?: (done: number, chunks: number) => void;
  /** Asked before a chunk is handed out; true ends the job with an `AbortError`. */
  readonly isCancelled?: () => boolean;
}

/** Works a job out, wherever its chunks are computed. */
export type RunAnalysis = <Id extends JobId>(
  id: Id,
  input: AnalysisInput,
  options?: JobOptions,
) => Promise<JobResult<Id>>;

/** A job with its parts kept apart from their types, for code that runs any of them. */
export function jobOf(id: JobId): Analysis<unknown, unknown> {
  // Parts that `compute` made go back to `merge` of the same job and nowhere else.
  return JOBS[id] as Analysis<unknown, unknown>;
}
