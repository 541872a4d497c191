import { type JobId, jobOf, type RunAnalysis } from '../../analysis/parallel/jobs';
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
  const { plan, scenarioId, draws, comparesScenarios } = request;
  const ranges = draws === 0 ? 0 : comparesScenarios === true ? plan.scenarios.length : 1;
  const steps = ranges + analysesOf(request).length + 1;
  let step = 0;
  let runs = 0;
  let current = '';
  let share = 0;
  const tell = (label: string, part: number) => {
    share = Math.max(share, (step - 1 + part) / steps);
    onProgress?.({ label, step, steps, share });
  };
  const follow: RunAnalysis = (id, input) => {
    const key = `${id} ${input.scenarioId}`;
    runs = key === current ? runs + 1 : 1;
    if (runs === 1) step += 1;
    current = key;
    const label = labelOf(id, input.scenarioId, request);
    // A range that is drawn until it is precise comes in runs, nobody knows how many: each is half of what is left.
    const isOpen = id === 'ensemble' && draws === 'auto' && input.scenarioId === scenarioId;
    const part = (done: number) => (isOpen ? 1 - 2 ** (1 - runs) * (1 - done / 2) : done);
    tell(label, part(0));
    return run(id, input, {
      onProgress: (done, chunks) => tell(label, part(done / chunks)),
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

/** What a job works out; of another scenario than the report's, with its name. */
function labelOf(id: JobId, of: string, { plan, scenarioId }: ReportRequest): string {
  const { label } = jobOf(id);
  const other = of === scenarioId ? undefined : plan.scenarios.find((scenario) => scenario.id === of);
  return other === undefined ? label : `${label} of ${other.name}`;
}
