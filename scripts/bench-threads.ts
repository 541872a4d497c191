import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { AnalysisInput } from '../lib/analysis/parallel/define-analysis';
import type { JobId } from '../lib/analysis/parallel/jobs';
import type { WorkerPool } from '../lib/analysis/parallel/worker-pool';
import type { Plan } from '../lib/model/plan';
import { startThreads } from '../lib/operations/forecasts/threads';

const ROUNDS = 5;
const SPEED_UP_BAR = 1.7;
const TASKS = '/proc/self/task';
/** Of a line of /proc/…/stat after the name in brackets: user time, in hundredths of a second. */
const USER_TIME = 11;

interface ThreadTime {
  /** Seconds by the clock. */
  readonly elapsed: number;
  /** Seconds on the processor of the main thread and of the busiest other: what an idle machine would take. */
  readonly busy: number;
}

/**
 * One thread against two, the same job in turns. A machine that others keep busy cannot give two threads two cores, so
 * the bar is also held against time on the processor: of the main thread, and of the busier worker.
 */
export async function threadRows(plan: Plan): Promise<string[][]> {
  const pools = [startThreads(1), startThreads(2)];
  try {
    const rows: string[][] = [];
    for (const [what, id, draws] of [
      [
        '10,000 draws of a forecast with its bands (8 channels × 104 weeks, four sets, tail)',
        'ensemble',
        10_000,
      ],
      ['Shapley of 8 channels with ranges of 400 draws', 'attribution', 400],
      ['carry-over of 8 channels, 1,000 draws', 'carryOver', 1_000],
    ] as const) {
      const input = { plan, scenarioId: plan.scenarios[0].id, draws, seed: 7 };
      for (const pool of pools) await pool.run(id, input);
      const times: ThreadTime[][] = [[], []];
      for (let round = 0; round < ROUNDS; round++) {
        for (const [at, pool] of pools.entries()) times[at].push(await timeJob(pool, id, input));
      }
      const [one, two] = times.map((values) => ({
        elapsed: values.map(({ elapsed }) => elapsed).sort((a, b) => a - b),
        busy: values.map(({ busy }) => busy).sort((a, b) => a - b),
      }));
      for (const [threads, { elapsed, busy }] of [one, two].entries()) {
        const cells = [elapsed[ROUNDS >> 1], elapsed[0], elapsed[ROUNDS - 1], busy[ROUNDS >> 1]];
        rows.push([
          `${what}: ${threads === 0 ? '1 thread' : '2 threads'}`,
          ...cells.map(milliseconds),
          '',
          '',
        ]);
      }
      const gain = (of: 'elapsed' | 'busy', at: number) => one[of][at] / two[of][at];
      const cells = [gain('elapsed', ROUNDS >> 1), gain('elapsed', 0)].map(times2);
      const byProcessor = gain('busy', ROUNDS >> 1);
      const met = byProcessor >= SPEED_UP_BAR ? 'yes' : 'no';
      rows.push([
        '  2 threads are faster by',
        ...cells,
        '',
        times2(byProcessor),
        `>= ${SPEED_UP_BAR} ×`,
        met,
      ]);
    }
    return rows;
  } finally {
    for (const pool of pools) pool.close();
  }
}

function times2(ratio: number): string {
  return `${ratio.toFixed(2)} ×`;
}

function milliseconds(seconds: number): string {
  return `${(1000 * seconds).toFixed(0)} ms`;
}

async function timeJob(pool: WorkerPool, id: JobId, input: AnalysisInput): Promise<ThreadTime> {
  const before = threadTimes();
  const from = performance.now();
  await pool.run(id, input);
  const elapsed = (performance.now() - from) / 1000;
  const spent = [...threadTimes()].map(([thread, time]) => ({
    isMain: thread === String(process.pid),
    time: time - (before.get(thread) ?? 0),
  }));
  const main = spent.filter(({ isMain }) => isMain).reduce((sum, { time }) => sum + time, 0);
  const others = spent.filter(({ isMain }) => !isMain).map(({ time }) => time);
  return { elapsed, busy: main + Math.max(0, ...others) };
}

/** Seconds on the processor, by thread of this process; empty where the system does not tell. */
function threadTimes(): Map<string, number> {
  if (!existsSync(TASKS)) return new Map();
  return new Map(
    readdirSync(TASKS).map((thread) => {
      const line = readFileSync(`${TASKS}/${thread}/stat`, 'utf8');
      const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
      return [thread, Number(fields[USER_TIME]) / 100];
    }),
  );
}
