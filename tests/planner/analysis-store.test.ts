import { describe, expect, it } from 'vitest';
import { type AnalysisPort, createAnalysisStore, panelOf } from '../../app/plans/analyses/analysis-store';
import type { AnalysisAsk, AnalysisQuestion } from '../../app/plans/analysis-messages';
import { templatePlan } from '../../lib/model/templates/registry';

const plan = templatePlan('launch', '2026-01-05');
const question: AnalysisAsk = {
  kind: 'figures',
  figures: ['findings'],
  input: { plan, scenarioId: plan.scenarios[0].id, draws: 0, seed: 7 },
  withRange: false,
  locale: 'en',
};

function setUp() {
  const posted: AnalysisQuestion[] = [];
  const port: AnalysisPort = {
    postMessage: (message) => posted.push(message),
    onmessage: null,
    onerror: null,
    terminate: () => {},
  };
  const store = createAnalysisStore(
    () => port,
    () => 5,
  );
  return { store, port, posted, panel: () => panelOf(store.getState(), 'checks') };
}

const figures = (id: number, isFinal = true) =>
  ({ id, panel: 'checks', kind: 'figures', figures: [], isFinal, headlineDraws: null }) as const;

describe('the questions of panels', () => {
  it('take the answer to the newest question only', () => {
    const { store, port, posted, panel } = setUp();
    store.getState().ask('checks', question);
    store.getState().ask('checks', question);
    port.onmessage?.({ data: figures(posted[0].id) });
    expect(panel().figures).toBeNull();
    port.onmessage?.({ data: figures(posted[1].id) });
    expect(panel()).toMatchObject({ figures: [], state: 'done' });
  });

  it('go on until the ranges are in, and keep old figures as stale while a new question is worked on', () => {
    const { store, port, posted, panel } = setUp();
    store.getState().ask('checks', question);
    port.onmessage?.({ data: figures(posted[0].id, false) });
    expect(panel()).toMatchObject({ state: 'working', isFinal: false, stale: false });
    port.onmessage?.({ data: figures(posted[0].id) });
    store.getState().ask('checks', question);
    expect(panel()).toMatchObject({ state: 'working', stale: true, figures: [] });
  });

  it('tell the share of all steps that is done', () => {
    const { store, port, posted, panel } = setUp();
    store.getState().ask('checks', question);
    const progress = { kind: 'progress', label: 'x', step: 2, steps: 4, done: 1, chunks: 2 } as const;
    port.onmessage?.({ data: { id: posted[0].id, panel: 'checks', ...progress } });
    expect(panel().progress?.share).toBe(0.375);
  });

  it('can be given up: the worker is told, and a late answer is dropped', () => {
    const { store, port, posted, panel } = setUp();
    store.getState().ask('checks', question);
    store.getState().cancel('checks');
    expect(panel().state).toBe('cancelled');
    expect(posted[1].ask).toBeNull();
    port.onmessage?.({ data: figures(posted[0].id) });
    expect(panel().figures).toBeNull();
  });

  it('fail together when the worker dies, and the next question starts another', () => {
    const { store, port, posted, panel } = setUp();
    store.getState().ask('checks', question);
    port.onerror?.({ message: 'gone' });
    expect(panel()).toMatchObject({ state: 'failed', message: 'gone' });
    store.getState().ask('checks', question);
    expect(posted).toHaveLength(2);
    expect(panel().state).toBe('working');
  });
});
