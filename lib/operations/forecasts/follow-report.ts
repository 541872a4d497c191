import { jobOf, type RunAnalysis } from '../../analysis/parallel/jobs';
import { analysesOf, type ReportRequest } from '../../report/report';
import type { ReportProgress } from '../../report/report-progress';

/** Somebody who waits for a report. */
export interface Follower {
  readonly onProgress?: (progress: ReportProgress) => void;
  /** True ends the work, with an `AbortError`. */
  readonly isCancelled?: () => boolean;
}

/** A way to run a report's analyses that tells a follower how far they are. */
export interface FollowedRun {
  readonly run: RunAnalysis;
  /** Says that all is worked out and the file is being written. */
  readonly startWriting: () => void;
}

/** Follows a report's range, its analyses and the other scenarios, a step each; the last step is writing the file. */
export function followReport(
  run: RunAnalysis,
  request: ReportRequest,
  { onProgress, isCancelled }: Follower,
): FollowedRun {
  const { plan, draws, comparesScenarios } = request;
  const ranges = draws === 0 ? 0 : comparesScenarios === true ? plan.scenarios.length : 1;
  const steps = ranges + analysesOf(request).length + 1;
  let step = 0;
  let current = '';
  let share = 0;
  const tell = (label: string, part: number) => {
    share = Math.max(share, (step - 1 + part) / steps);
    onProgress?.({ label, step, steps, share });
  };
  const follow: RunAnalysis = (id, input) => {
    // A range that is drawn until it is precise comes in several runs: one step.
    const key = `${id} ${input.scenarioId}`;
    if (key !== current) step += 1;
    current = key;
    const { label } = jobOf(id);
    tell(label, 0);
    return run(id, input, {
      onProgress: (done, chunks) => tell(label, done / chunks),
      isCancelled,
    });
  };
  return {
    run: follow,
    startWriting: () => {
      step = steps;
      tell('the file', 0);
    },
  };
}
