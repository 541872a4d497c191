import { jobOf, type RunAnalysis } from '@/lib/analysis/parallel/jobs';
import type { WorkerPool } from '@/lib/analysis/parallel/worker-pool';
import { drawAnalysisFigures } from '@/lib/report/analysis-figures';
import type { AnalysisMessage, AnalysisQuestion } from './analysis-messages';
import { startWebThreads } from './web-threads';

/** The worker's global, as far as it is used here. */
const port = self as unknown as {
  onmessage: ((event: MessageEvent<AnalysisQuestion>) => void) | null;
  postMessage: (message: AnalysisMessage) => void;
};

/** The newest question of each panel. */
const newest = new Map<string, number>();
let pool: WorkerPool | undefined;

port.onmessage = ({ data }) => {
  newest.set(data.panel, data.id);
  void answer(data);
};

async function answer({ id, panel, figures, input, locale }: AnalysisQuestion): Promise<void> {
  const isStale = () => newest.get(panel) !== id;
  const run: RunAnalysis = (job, question) => {
    if (pool?.isAlive() === false) pool = undefined;
    pool ??= startWebThreads();
    const { label } = jobOf(job);
    return pool.run(job, question, {
      onProgress: (done, chunks) => {
        if (!isStale()) port.postMessage({ id, panel, kind: 'progress', label, done, chunks });
      },
      isCancelled: isStale,
    });
  };
  try {
    const drawn = await drawAnalysisFigures(run, figures, input, locale);
    if (!isStale()) port.postMessage({ id, panel, kind: 'figures', figures: drawn });
  } catch (error) {
    if (isStale()) return;
    const message = error instanceof Error ? error.message : String(error);
    port.postMessage({ id, panel, kind: 'failed', message });
  }
}
