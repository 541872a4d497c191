import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AnalysisInput } from '../../analysis/parallel/define-analysis';
import {
  type JobId,
  type JobOptions,
  type JobResult,
  jobOf,
  type RunAnalysis,
} from '../../analysis/parallel/jobs';
import type { WorkerPort } from '../../analysis/parallel/protocol';
import { makeWorkerPool, type WorkerPool } from '../../analysis/parallel/worker-pool';

/** More threads would wait for memory. */
const MOST_THREADS = 8;
/** Chunks that take longer than threads take to start. */
const WORTH_STARTING = 24;
/** The worker's entry, from the folder that the server is started in. */
export const WORKER_ENTRY = 'lib/operations/forecasts/analysis-worker.mjs';

let shared: WorkerPool | undefined;

/**
 * Works a job out on all cores: threads are started at first use, kept, and do not keep the process alive. Where
 * threads cannot be had the work is done here, with the same bits.
 */
export const runOnThreads: RunAnalysis = (id, input, options) => {
  const chunks = jobOf(id).chunks(input);
  const path = chunks >= (shared === undefined ? WORTH_STARTING : 2) ? entryPath() : undefined;
  const threads = Math.min(MOST_THREADS, availableParallelism());
  if (path === undefined) return runHere(id, input, options);
  if (shared?.isAlive() === false) shared = undefined;
  shared ??= startThreads(threads, path);
  return shared.run(id, input, options);
};

/** Starts a pool of threads of node. The caller closes it. */
export function startThreads(threads: number, path = entryPath()): WorkerPool {
  if (path === undefined) throw new RangeError(`${WORKER_ENTRY} is not there`);
  return makeWorkerPool(Array.from({ length: threads }, () => startThread(path)));
}

function startThread(path: string): WorkerPort {
  // Options of the parent, a loader among them, are not passed on: the entry brings its own.
  const worker = new Worker(path, { execArgv: [] });
  worker.unref();
  let waiting = 0;
  return {
    send: (request) => {
      // While an answer is awaited the process must stay.
      if (request.kind === 'chunk' && waiting++ === 0) worker.ref();
      worker.postMessage(request);
    },
    listen: (onAnswer, onDeath) => {
      worker.on('message', (answer) => {
        if (--waiting === 0) worker.unref();
        onAnswer(answer);
      });
      worker.on('error', onDeath);
      worker.on('exit', (code) => onDeath(new Error(`A thread of the analysis ended with code ${code}.`)));
    },
    terminate: () => void worker.terminate(),
  };
}

async function runHere<Id extends JobId>(
  id: Id,
  input: AnalysisInput,
  { onProgress, isCancelled }: JobOptions = {},
): Promise<JobResult<Id>> {
  const job = jobOf(id);
  const chunks = job.chunks(input);
  const parts: unknown[] = [];
  for (let chunk = 0; chunk < chunks; chunk++) {
    // Others get their answers in between.
    if (chunk > 0) await new Promise((resolve) => setImmediate(resolve));
    if (isCancelled?.()) throw cancelled();
    parts.push(job.compute(input, chunk));
    onProgress?.(chunk + 1, chunks);
  }
  return job.merge(input, parts) as JobResult<Id>;
}

function cancelled(): Error {
  const error = new Error('The work was cancelled.');
  error.name = 'AbortError';
  return error;
}

/**
 * Where the worker's entry lies: beside this file, or, where this file was bundled into the server, in the folder that
 * the server was started in. Never bundled itself.
 */
function entryPath(): string | undefined {
  const beside = join(dirname(fileURLToPath(import.meta.url)), basename(WORKER_ENTRY));
  const inServer = join(/* turbopackIgnore: true */ process.cwd(), WORKER_ENTRY);
  return [beside, inServer].find((path) => existsSync(/* turbopackIgnore: true */ path));
}
