import type { WorkerAnswer, WorkerPort } from '@/lib/analysis/parallel/protocol';
import { makeWorkerPool, type WorkerPool } from '@/lib/analysis/parallel/worker-pool';

/** One core is left to the page. */
const SPARE = 1;
const MOST_THREADS = 8;

/** Starts a pool of Web Workers, which speak the protocol of the server's threads and give its bits. */
export function startWebThreads(cores = navigator.hardwareConcurrency): WorkerPool {
  const threads = Math.max(1, Math.min(MOST_THREADS, cores - SPARE));
  return makeWorkerPool(Array.from({ length: threads }, startThread));
}

function startThread(): WorkerPort {
  const worker = new Worker(new URL('./chunk.worker.ts', import.meta.url), { type: 'module' });
  return {
    send: (request) => worker.postMessage(request),
    listen: (onAnswer, onDeath) => {
      worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => onAnswer(data);
      worker.onerror = (event) => onDeath(new Error(event.message || 'A thread of the analysis stopped.'));
    },
    terminate: () => worker.terminate(),
  };
}
