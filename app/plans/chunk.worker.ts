import type { WorkerAnswer, WorkerRequest } from '@/lib/analysis/parallel/protocol';
import { serveChunks } from '@/lib/analysis/parallel/serve-chunks';

/** The worker's global, as far as it is used here. */
const port = self as unknown as {
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null;
  postMessage: (answer: WorkerAnswer, transfer: Transferable[]) => void;
};

const serve = serveChunks((answer, transfer) => port.postMessage(answer, transfer));
port.onmessage = ({ data }) => serve(data);
