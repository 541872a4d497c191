import type { AnalysisInput } from './define-analysis';
import { type JobId, type JobOptions, type JobResult, jobOf } from './jobs';
import type { WorkerAnswer, WorkerPort } from './protocol';

/** Threads that work jobs off, chunk by chunk. */
export interface WorkerPool {
  readonly threads: number;
  /** False once a thread has died: such a pool answers no more, and a new one is needed. */
  readonly isAlive: () => boolean;
  /**
   * Works a job out. Chunks are fixed by the input and merged in their order, so that any number of threads gives the
   * bits of `runAnalysis`.
   * @throws Error when a chunk fails, a thread dies, or the job is cancelled (`name` is AbortError)
   */
  readonly run: <Id extends JobId>(
    id: Id,
    input: AnalysisInput,
    options?: JobOptions,
  ) => Promise<JobResult<Id>>;
  readonly close: () => void;
}

interface Job {
  readonly chunks: number;
  readonly parts: unknown[];
  next: number;
  done: number;
  readonly options: JobOptions;
  readonly finish: (failure: Error | null) => void;
}

// A thread that has answered finds its next chunk waiting.
const AHEAD = 2;

/** Makes a pool of threads. Jobs that run at once share them, the older first. */
export function makeWorkerPool(ports: readonly WorkerPort[]): WorkerPool {
  const jobs = new Map<number, Job>();
  const busy = ports.map(() => 0);
  let death: Error | null = null;
  let numbers = 0;

  const settle = (number: number, failure: Error | null) => {
    const job = jobs.get(number);
    if (job === undefined) return;
    jobs.delete(number);
    for (const port of ports) port.send({ kind: 'close', job: number });
    job.finish(failure);
  };

  const handOut = () => {
    for (let depth = 0; depth < AHEAD; depth++) {
      for (const [index, port] of ports.entries()) {
        if (busy[index] !== depth) continue;
        const next = [...jobs].find(([, job]) => job.next < job.chunks);
        if (next === undefined) return;
        const [number, job] = next;
        if (job.options.isCancelled?.()) {
          settle(number, cancelled());
          handOut();
          return;
        }
        busy[index] += 1;
        port.send({ kind: 'chunk', job: number, chunk: job.next++ });
      }
    }
  };

  const take = (index: number, answer: WorkerAnswer) => {
    busy[index] -= 1;
    const job = jobs.get(answer.job);
    if (job !== undefined) {
      if (answer.kind === 'failed') settle(answer.job, new RangeError(answer.message));
      else {
        job.parts[answer.chunk] = answer.part;
        job.done += 1;
        job.options.onProgress?.(job.done, job.chunks);
        if (job.done === job.chunks) settle(answer.job, null);
      }
    }
    handOut();
  };

  for (const [index, port] of ports.entries()) {
    port.listen(
      (answer) => take(index, answer),
      (reason) => {
        death = reason;
        for (const number of [...jobs.keys()]) settle(number, reason);
      },
    );
  }

  return {
    threads: ports.length,
    isAlive: () => death === null,
    run: <Id extends JobId>(id: Id, input: AnalysisInput, options: JobOptions = {}) =>
      new Promise<JobResult<Id>>((resolve, reject) => {
        if (death !== null) throw death;
        const analysis = jobOf(id);
        const chunks = analysis.chunks(input);
        const parts: unknown[] = [];
        const finish = (failure: Error | null) => {
          if (failure !== null) return reject(failure);
          try {
            // `merge` of a job gives that job's result.
            resolve(analysis.merge(input, parts) as JobResult<Id>);
          } catch (error) {
            reject(error);
          }
        };
        if (chunks === 0) return finish(null);
        const number = numbers++;
        for (const port of ports) port.send({ kind: 'open', job: number, id, input });
        jobs.set(number, { chunks, parts, next: 0, done: 0, options, finish });
        handOut();
      }),
    close: () => {
      for (const port of ports) port.terminate();
    },
  };
}

function cancelled(): Error {
  const error = new Error('The work was cancelled.');
  error.name = 'AbortError';
  return error;
}
