import { evaluateEvidence } from '../lib/analysis/evaluate-evidence';
import { type AnalysisInput, runAnalysis } from '../lib/analysis/parallel/define-analysis';
import { type JobId, jobOf } from '../lib/analysis/parallel/jobs';
import type { Plan } from '../lib/model/plan';
import { type Timing, timeRounds } from './bench-timing';

const ROUNDS = 5;

/** Rows of the analyses: how long each takes on one thread. */
export function analysisRows(ten: Plan): string[][] {
  const job = (plan: Plan, id: JobId, draws: number) => () => runAnalysis(jobOf(id), inputOf(plan, draws));
  return [
    row(
      'exact Shapley of 10 channels × 104 weeks: 1,024 sets, 5 outcomes a week',
      job(ten, 'attribution', 0),
    ),
    row('the same with ranges of 200 draws', job(ten, 'attribution', 200)),
    row('incremental and marginal returns of 10 channels, 200 draws', job(ten, 'incremental', 200)),
    row('carry-in and carry-out of 10 channels, 200 draws', job(ten, 'carryOver', 200)),
    row('pull assets of 10 channels, 200 draws', job(ten, 'assets', 200)),
    row('stop test, 10 channels × 104 weeks', job(ten, 'stop', 0)),
    row('the same with ranges of 200 draws', job(ten, 'stop', 200)),
    row('evidence table', () => evaluateEvidence()),
  ];
}

function inputOf(plan: Plan, draws: number): AnalysisInput {
  return { plan, scenarioId: plan.scenarios[0].id, draws, seed: 7 };
}

function row(what: string, work: () => unknown): string[] {
  const { median, best, worst, busy }: Timing = timeRounds(ROUNDS, 1, () => void work());
  return [what, milliseconds(median), milliseconds(best), milliseconds(worst), milliseconds(busy), '', ''];
}

function milliseconds(seconds: number): string {
  return `${(1000 * seconds).toFixed(seconds < 0.01 ? 2 : 0)} ms`;
}
