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

  it('show values of the new plan in the old ranges until the new ones are in, and never in those of another question', () => {
    const { store, port, posted, panel } = setUp();
    const table = (value: number, low: number | null) => ({
      id: 'returns',
      question: '',
      answer: '',
      unit: '',
      mark: { type: 'table' } as const,
      annotations: [],
      table: {
        rows: 1,
        columns: [
          { key: 'channel', label: 'Channel', unit: 'text' as const, values: ['Ads'] },
          { key: 'cac', label: 'CAC', unit: 'money' as const, values: [value] },
          { key: 'cacP10', label: 'CAC P10', unit: 'money' as const, values: [low] },
        ],
      },
    });
    const say = (value: number, low: number | null, isFinal: boolean) =>
      port.onmessage?.({ data: { ...figures(posted.length, isFinal), figures: [table(value, low)] } });
    const shown = () =>
      panel()
        .figures?.[0].table.columns.slice(1)
        .map(({ values }) => values[0]);
    store.getState().ask('checks', question);
    say(10, null, false);
    expect([shown(), panel().wearsOldRanges]).toEqual([[10, null], false]);
    say(10, 8, true);
    store.getState().ask('checks', question);
    say(12, null, false);
    expect([shown(), panel().wearsOldRanges]).toEqual([[12, 8], true]);
    say(12, 9, true);
    expect([shown(), panel().wearsOldRanges]).toEqual([[12, 9], false]);
    const other = {
      ...question,
      input: { ...question.input, stop: { target: { channelId: 'ads' }, fromWeek: 9 } },
    };
    store.getState().ask('checks', other);
    say(13, null, false);
    expect([shown(), panel().wearsOldRanges]).toEqual([[13, null], false]);
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
