import { existsSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { type AnalysisInput, runAnalysis } from '../../../lib/analysis/parallel/define-analysis';
import { type JobId, jobOf } from '../../../lib/analysis/parallel/jobs';
import type { WorkerAnswer, WorkerPort } from '../../../lib/analysis/parallel/protocol';
import { serveChunks } from '../../../lib/analysis/parallel/serve-chunks';
import { makeWorkerPool } from '../../../lib/analysis/parallel/worker-pool';
import { drawEnsemble } from '../../../lib/analysis/uncertainty/uncertainty';
import { runOnThreads, startThreads, WORKER_ENTRY } from '../../../lib/operations/forecasts/threads';
import { manyChannels } from '../../support/many-channels';

const plan = manyChannels(6, 13);
const input: AnalysisInput = { plan, scenarioId: 'baseline', draws: 210, seed: 7 };
const JOBS: readonly JobId[] = ['attribution', 'incremental', 'carryOver', 'stop', 'assets', 'ensemble'];

const pools = [1, 2].map((threads) => startThreads(threads));
afterAll(() => {
  for (const pool of pools) pool.close();
});

describe('threads of node', () => {
  it.each(JOBS)(
    'give the bits of one thread: %s',
    async (id) => {
      const here = runAnalysis(jobOf(id), input);
      for (const pool of pools) expect(await pool.run(id, input)).toEqual(here);
    },
    60_000,
  );

  it('draw the ensemble of drawEnsemble', async () => {
    const [scenario] = plan.scenarios;
    expect(await pools[1].run('ensemble', input)).toEqual(
      drawEnsemble(plan, scenario, { draws: 210, seed: 7 }),
    );
  });

  it('work several jobs off at once', async () => {
    const answers = await Promise.all(JOBS.map((id) => pools[1].run(id, { ...input, draws: 40 })));
    for (const [at, id] of JOBS.entries()) {
      expect(answers[at]).toEqual(runAnalysis(jobOf(id), { ...input, draws: 40 }));
    }
  });

  it('report progress, and stop when the job is cancelled', async () => {
    const seen: number[] = [];
    const isCancelled = () => seen.length >= 3;
    const running = pools[1].run('carryOver', input, { onProgress: (done) => seen.push(done), isCancelled });
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen.slice(0, 3)).toEqual([1, 2, 3]);
    expect(await pools[1].run('stop', { ...input, draws: 0 })).toEqual(
      runAnalysis(jobOf('stop'), { ...input, draws: 0 }),
    );
  });

  it('pass a failure on and go on working', async () => {
    const broken = { ...input, scenarioId: 'none' };
    await expect(pools[0].run('carryOver', broken)).rejects.toThrow('none');
    expect(await pools[0].run('stop', { ...input, draws: 0 })).toBeDefined();
  });

  it('are found from the folder that the bundled server starts in', () => {
    expect(existsSync(WORKER_ENTRY), WORKER_ENTRY).toBe(true);
  });

  it('are used by the product as they are needed', async () => {
    const many = { ...input, draws: 420 };
    expect(jobOf('carryOver').chunks(many)).toBeGreaterThanOrEqual(24);
    expect(await runOnThreads('carryOver', many)).toEqual(runAnalysis(jobOf('carryOver'), many));
    expect(await runOnThreads('ensemble', { ...input, draws: 0 })).toMatchObject({ draws: 0 });
  }, 60_000);
});

describe('a pool', () => {
  /** A thread that answers in this one, as late as the test wishes. */
  function lazyPort(): WorkerPort & { readonly work: () => boolean; readonly die: (reason: Error) => void } {
    const tasks: (() => void)[] = [];
    let hear: (answer: WorkerAnswer) => void = () => {};
    let mourn: (reason: Error) => void = () => {};
    const serve = serveChunks((answer) => hear(answer));
    return {
      send: (request) => {
        if (request.kind === 'chunk') tasks.push(() => serve(request));
        else serve(request);
      },
      listen: (onAnswer, onDeath) => {
        hear = onAnswer;
        mourn = onDeath;
      },
      terminate: () => {},
      work: () => {
        const task = tasks.pop();
        task?.();
        return task !== undefined;
      },
      die: (reason) => mourn(reason),
    };
  }

  it('merges chunks in their order, in whatever order they arrive', async () => {
    const ports = [lazyPort(), lazyPort()];
    const answer = makeWorkerPool(ports).run('incremental', input);
    while (ports[1].work() || ports[0].work());
    expect(await answer).toEqual(runAnalysis(jobOf('incremental'), input));
  });

  it('says when a thread has died, now and to whoever asks later', async () => {
    const ports = [lazyPort(), lazyPort()];
    const pool = makeWorkerPool(ports);
    const answer = pool.run('incremental', input);
    ports[0].die(new Error('out of memory'));
    expect(pool.isAlive()).toBe(false);
    await expect(answer).rejects.toThrow('out of memory');
    await expect(pool.run('stop', input)).rejects.toThrow('out of memory');
  });
});

describe('work that nobody waits for any more', () => {
  it.each([
    ['before it began', 20, true],
    ['on its way', 4_000, false],
  ])('ends with an AbortError %s, and the next work is done', async (_when, draws, isBefore) => {
    const stop = new AbortController();
    if (isBefore) stop.abort();
    const asked = runOnThreads('ensemble', { ...input, draws }, { isCancelled: () => stop.signal.aborted });
    stop.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    expect(await runOnThreads('ensemble', { ...input, draws: 20 })).toMatchObject({ draws: 20 });
  });
});
