import { parentPort } from 'node:worker_threads';
import type { WorkerRequest } from '../../analysis/parallel/protocol';
import { serveChunks } from '../../analysis/parallel/serve-chunks';

const port = parentPort;
if (port === null) throw new RangeError('analysis-worker.ts runs in a worker thread');

const serve = serveChunks((answer, transfer) => port.postMessage(answer, transfer));
port.on('message', (request: WorkerRequest) => serve(request));
