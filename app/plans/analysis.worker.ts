import type { AnalysisInput } from '@/lib/analysis/parallel/define-analysis';
import { type JobId, type JobResult, jobOf, type RunAnalysis } from '@/lib/analysis/parallel/jobs';
import type { WorkerPool } from '@/lib/analysis/parallel/worker-pool';
import { requireScenario } from '@/lib/analysis/require-scenario';
import { answerChannel } from '@/lib/analysis/response/answered-channel';
import { PlannerError } from '@/lib/errors';
import { drawAnalysisFigures } from '@/lib/report/analysis-figures';
import { analysesFor } from '@/lib/report/figures/registry';
import { makeJobMemory } from './analysis-memory';
import type { AnalysisAsk, AnalysisMessage, AnalysisQuestion } from './analysis-messages';
import { startWebThreads } from './web-threads';

/** The worker's global, as far as it is used here. */
const port = self as unknown as {
  onmessage: ((event: MessageEvent<AnalysisQuestion>) => void) | null;
  postMessage: (message: AnalysisMessage) => void;
};

type Asked<Kind> = Extract<AnalysisAsk, { kind: Kind }>;

/** The newest question of each panel. */
const newest = new Map<string, number>();
const memory = makeJobMemory();
let pool: WorkerPool | undefined;

port.onmessage = ({ data }) => {
  newest.set(data.panel, data.id);
  if (data.ask !== null) void answer(data, data.ask);
};

async function answer({ id, panel }: AnalysisQuestion, ask: AnalysisAsk): Promise<void> {
  const isStale = () => newest.get(panel) !== id;
  // Questions that queued up meanwhile: only the newest is worth an answer.
  await new Promise((resolve) => setTimeout(resolve, 0));
  if (isStale()) return;
  try {
    if (ask.kind === 'answers') port.postMessage({ id, panel, ...answersOf(ask) });
    else await answerFigures(id, panel, ask, isStale);
  } catch (error) {
    if (isStale()) return;
    const message = error instanceof Error ? error.message : String(error);
    port.postMessage({ id, panel, kind: 'failed', message });
  }
}

/** The stated values first, where they can be told without the draws; then the ranges. */
async function answerFigures(
  id: number,
  panel: string,
  { figures, input, withRange, locale }: Asked<'figures'>,
  isStale: () => boolean,
): Promise<void> {
  const needed = analysesFor(figures).length;
  const draw = async (asked: AnalysisInput, steps: number) => {
    let step = 0;
    const run: RunAnalysis = (job, question) => {
      step += 1;
      return work(job, question, isStale, (done, chunks) =>
        port.postMessage({
          id,
          panel,
          kind: 'progress',
          label: jobOf(job).label,
          step,
          steps,
          done,
          chunks,
        }),
      );
    };
    const ensemble = withRange && asked.draws > 0 ? await run('ensemble', asked) : null;
    const drawn = await drawAnalysisFigures(run, figures, asked, locale, ensemble);
    if (isStale()) return;
    const isFinal = asked.draws === input.draws;
    const headlineDraws = ensemble?.headlineDraws ?? null;
    port.postMessage({ id, panel, kind: 'figures', figures: drawn, isFinal, headlineDraws });
  };
  if (input.draws > 0 && !withRange) await draw({ ...input, draws: 0 }, needed);
  if (!isStale()) await draw(input, needed + (withRange ? 1 : 0));
}

function work<Id extends JobId>(
  job: Id,
  input: AnalysisInput,
  isStale: () => boolean,
  onProgress: (done: number, chunks: number) => void,
): Promise<JobResult<Id>> {
  return memory(job, input, () => {
    if (pool?.isAlive() === false) pool = undefined;
    pool ??= startWebThreads();
    return pool.run(job, input, {
      onProgress: (done, chunks) => {
        if (!isStale()) onProgress(done, chunks);
      },
      isCancelled: isStale,
    });
  });
}

function answersOf({ input, channelId, answers }: Asked<'answers'>) {
  try {
    const scenario = requireScenario(input.plan, input.scenarioId);
    return { kind: 'answered', answered: answerChannel(input.plan, scenario, channelId, answers) } as const;
  } catch (error) {
    if (!(error instanceof PlannerError)) throw error;
    const reasons = error.issues?.map(({ message }) => message) ?? [];
    return { kind: 'refused', reasons: reasons.length > 0 ? reasons : [error.message] } as const;
  }
}
