import { type AnalysisInput, runAnalysis } from '../lib/analysis/define-analysis';
import { evaluateEvidence } from '../lib/analysis/evaluate-evidence';
import { type JobId, jobOf } from '../lib/analysis/parallel/jobs';
import type { WorkerPool } from '../lib/analysis/parallel/worker-pool';
import type { Plan } from '../lib/model/plan';
import { startThreads } from '../lib/operations/threads';
import { type Timing, timeRounds } from './bench-timing';

const ROUNDS = 5;
const THREAD_ROUNDS = 3;
const SPEED_UP_BAR = 1.7;

/** Rows of the analyses: time of each, and what two threads gain. */
export async function analysisRows(ten: Plan, eight: Plan): Promise<string[][]> {
  const job = (plan: Plan, id: JobId, draws: number) => () => runAnalysis(jobOf(id), inputOf(plan, draws));
  const rows = [
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
  return [...rows, ...(await threadRows(eight))];
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

/**
 * One thread against two, the same job in turns, so that a busy machine is as busy for both. The bar is for a machine
 * with two idle cores.
 */
async function threadRows(plan: Plan): Promise<string[][]> {
  const pools = [startThreads(1), startThreads(2)];
  try {
    const rows: string[][] = [];
    for (const [what, id, draws] of [
      [
        '10,000 draws of a forecast with its bands (8 channels × 104 weeks, four sets, tail)',
        'ensemble',
        10_000,
      ],
      ['carry-over of 8 channels, 2,000 draws', 'carryOver', 2_000],
    ] as const) {
      const input = inputOf(plan, draws);
      for (const pool of pools) await pool.run(id, { ...input, draws: 400 });
      const times: number[][] = [[], []];
      for (let round = 0; round < THREAD_ROUNDS; round++) {
        for (const [at, pool] of pools.entries()) times[at].push(await timeJob(pool, id, input));
      }
      const [one, two] = times.map((values) => [...values].sort((a, b) => a - b));
      const middle = THREAD_ROUNDS >> 1;
      for (const [threads, values] of [one, two].entries()) {
        const [best, worst] = [values[0], values[THREAD_ROUNDS - 1]];
        const cells = [values[middle], best, worst].map(milliseconds);
        rows.push([`${what}: ${threads === 0 ? '1 thread' : '2 threads'}`, ...cells, '', '', '']);
      }
      const ratio = (at: number) => `${(one[at] / two[at]).toFixed(2)} ×`;
      const gain = one[middle] / two[middle];
      const met = gain >= SPEED_UP_BAR ? 'yes' : 'no';
      rows.push(['  2 threads are faster by', ratio(middle), ratio(0), '', '', `>= ${SPEED_UP_BAR} ×`, met]);
    }
    return rows;
  } finally {
    for (const pool of pools) pool.close();
  }
}

async function timeJob(pool: WorkerPool, id: JobId, input: AnalysisInput): Promise<number> {
  const from = performance.now();
  await pool.run(id, input);
  return (performance.now() - from) / 1000;
}
