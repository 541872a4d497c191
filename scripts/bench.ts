import { spawnSync } from 'node:child_process';
import os from 'node:os';
import { drawFrom } from '../lib/math/distributions';
import { stream } from '../lib/math/rng';
import { compile } from '../lib/model/compile';
import { uncertainParameters } from '../lib/model/parameters-of';
import type { Plan } from '../lib/model/plan';
import { simulate } from '../lib/model/simulate';
import { analysisRows } from './bench-analyses';
import { planOf } from './bench-plan';
import { elementaryShare } from './bench-profile';
import { threadRows } from './bench-threads';
import { type Timing, timeRounds } from './bench-timing';

// npm run bench: the speeds of the engine and of the analyses, beside their bars. A figure to read, not a test: machines
// and their load differ. A bar is for one core, so it is met or not by time on the processor.

const PROFILE = '--profile';
const DRAWS = 10_000;
const SEED = 7;
const CHUNKS = [125, 250, 500];
const CHUNK_ROUNDS = 5;
const SINGLE_ROUNDS = 400;
const THROUGHPUT_BAR = 12e6;
const SINGLE_BAR_MS = 1;

await main();

async function main(): Promise<void> {
  const rows = [['what', 'median', 'best', 'worst', 'by processor time', 'bar', 'met']];
  const many = planOf(8, 104);
  if (process.argv.includes(PROFILE)) {
    timeDraws(many, CHUNKS[0]);
    console.log(await elementaryShare(() => timeDraws(many, CHUNKS[0])));
    return;
  }
  for (const chunk of CHUNKS) {
    const seconds = timeDraws(many, chunk);
    const channelWeeks = 8 * 104 * DRAWS;
    const rate = (time: number) => `${(channelWeeks / time / 1e6).toFixed(1)} M/s`;
    rows.push([
      `8 channels × 104 weeks × ${DRAWS} draws, ${chunk} lanes at once: channel-weeks`,
      rate(seconds.median),
      rate(seconds.best),
      rate(seconds.worst),
      rate(seconds.busy),
      `>= ${THROUGHPUT_BAR / 1e6} M/s`,
      channelWeeks / seconds.busy >= THROUGHPUT_BAR ? 'yes' : 'no',
    ]);
  }
  const single = timeSingle(planOf(12, 156));
  const milliseconds = (seconds: number) => `${(seconds * 1000).toFixed(3)} ms`;
  rows.push([
    'one run of 12 channels × 156 weeks, compiled and simulated, warm',
    milliseconds(single.median),
    milliseconds(single.best),
    milliseconds(single.worst),
    milliseconds(single.busy),
    `<= ${SINGLE_BAR_MS} ms`,
    single.busy * 1000 <= SINGLE_BAR_MS ? 'yes' : 'no',
  ]);
  rows.push(...analysisRows(planOf(10, 104)), ...(await threadRows(many)));
  console.log(machine());
  console.log(table(rows));
  console.log(profileWithoutInlining());
}

/** The profile of the draws by a process that inlines nothing: only there exp and log can be told from their callers. */
function profileWithoutInlining(): string {
  const args = ['--no-turbo-inlining', ...process.execArgv, process.argv[1], PROFILE];
  return spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout.trim();
}

/** Seconds for all draws on one core, drawn and compiled chunk by chunk as the ensemble does it; drawing is not timed. */
function timeDraws(plan: Plan, chunk: number): Timing {
  const chunks = drawnChunks(plan, chunk);
  return timeRounds(CHUNK_ROUNDS, 1, () => {
    for (const overrides of chunks) {
      const lanes = overrides.values().next().value?.length ?? chunk;
      simulate(compile(plan, plan.scenarios[0], { lanes, overrides }));
    }
  });
}

function drawnChunks(plan: Plan, chunk: number): ReadonlyMap<string, Float64Array>[] {
  const beliefs = uncertainParameters(plan).map(({ address, passport }) => ({
    address,
    belief: passport,
    numbers: stream(SEED, address),
  }));
  return Array.from({ length: Math.ceil(DRAWS / chunk) }, (_, part) => {
    const from = part * chunk;
    const lanes = Math.min(chunk, DRAWS - from);
    return new Map(
      beliefs.map(({ address, belief, numbers }) => [
        address,
        Float64Array.from({ length: lanes }, (_, i) => drawFrom(belief, numbers(from + i))),
      ]),
    );
  });
}

/** Seconds for compiling and simulating one lane, as after every move of a slider. */
function timeSingle(plan: Plan): Timing {
  return timeRounds(SINGLE_ROUNDS, SINGLE_ROUNDS, () => simulate(compile(plan, plan.scenarios[0])));
}

function machine(): string {
  const [cpu] = os.cpus();
  const load = os.loadavg()[0].toFixed(1);
  return `${os.cpus().length} cores, ${cpu?.model ?? 'unknown processor'}, load ${load}, node ${process.versions.node}, ${os.platform()}`;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  '),
    )
    .join('\n');
}
