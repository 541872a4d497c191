import type { Analysis, AnalysisInput } from './define-analysis';
import { jobOf } from './jobs';
import { buffersOf, type WorkerAnswer, type WorkerRequest } from './protocol';

/**
 * The worker's side of the protocol: gives a handler for what the pool sends. `post` answers, and hands over the
 * buffers of a part.
 */
export function serveChunks(
  post: (answer: WorkerAnswer, transfer: ArrayBuffer[]) => void,
): (request: WorkerRequest) => void {
  const open = new Map<number, { readonly job: Analysis<unknown, unknown>; readonly input: AnalysisInput }>();
  return (request) => {
    if (request.kind === 'open') {
      open.set(request.job, { job: jobOf(request.id), input: request.input });
    } else if (request.kind === 'close') {
      open.delete(request.job);
    } else {
      const { job, chunk } = request;
      const opened = open.get(job);
      // A chunk of a job that was closed meanwhile: nobody waits for it.
      if (opened === undefined) return;
      try {
        const part = opened.job.compute(opened.input, chunk);
        post({ kind: 'part', job, chunk, part }, buffersOf(part));
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        post({ kind: 'failed', job, chunk, message }, []);
      }
    }
  };
}
