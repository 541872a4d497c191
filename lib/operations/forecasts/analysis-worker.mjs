// Entry of a worker thread. Sources are TypeScript, whatever started the process: the loader is registered here, so
// that the thread needs nothing of its parent (tsx, the server's bundle or a test runner).
import { register } from 'tsx/esm/api';

register();
await import('./analysis-worker.ts');
