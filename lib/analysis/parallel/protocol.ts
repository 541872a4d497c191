import type { AnalysisInput } from './define-analysis';
import type { JobId } from './jobs';

/** What a worker is told. A job's input is sent once; its chunks are asked for one by one. */
export type WorkerRequest =
  | { readonly kind: 'open'; readonly job: number; readonly id: JobId; readonly input: AnalysisInput }
  | { readonly kind: 'chunk'; readonly job: number; readonly chunk: number }
  | { readonly kind: 'close'; readonly job: number };

/** What a worker answers to each `chunk`. */
export type WorkerAnswer =
  | { readonly kind: 'part'; readonly job: number; readonly chunk: number; readonly part: unknown }
  | { readonly kind: 'failed'; readonly job: number; readonly chunk: number; readonly message: string };

/** A thread as the pool sees it: a Web Worker and a worker of node are both made into one. */
export interface WorkerPort {
  readonly send: (request: WorkerRequest) => void;
  /** `onAnswer` hears every answer; `onDeath` hears once that the thread is gone, and why. */
  readonly listen: (onAnswer: (answer: WorkerAnswer) => void, onDeath: (reason: Error) => void) => void;
  readonly terminate: () => void;
}

/** The buffers of a part, each once, so that it changes threads without a copy. */
export function buffersOf(part: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const walk = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
    } else if (typeof value === 'object' && value !== null) {
      for (const member of Object.values(value)) walk(member);
    }
  };
  walk(part);
  return [...buffers];
}
