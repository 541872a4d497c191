import { describe, expect, it } from 'vitest';
import { setWeeklySpend } from '../../app/plans/edits';
import { type ForecastPort, startForecasts } from '../../app/plans/forecast-client';
import {
  buffersOf,
  type ForecastMessage,
  type ForecastRequest,
  type RangeCancel,
} from '../../app/plans/forecast-messages';
import { createForecastStore } from '../../app/plans/forecast-store';
import {
  channelAnswers,
  type ForecastQuestion,
  forecastsOf,
  viewOf,
  withRanges,
} from '../../app/plans/forecast-view';
import { drawEnsemble } from '../../lib/analysis/uncertainty/uncertainty';
import { samplePlan } from '../support/sample-plan';

const question = (ads = 1500): ForecastQuestion => ({
  plan: setWeeklySpend(samplePlan(), 'baseline', 'ads', ads),
  scenarioId: 'baseline',
  muted: [],
  actuals: [],
  locale: 'en-US',
});

function lineOf(asked: ForecastQuestion) {
  return structuredClone(viewOf(forecastsOf(asked), 'en-US'));
}

function rangeOf(asked: ForecastQuestion) {
  const forecasts = forecastsOf(asked);
  const { plan, scenario } = forecasts.forecast;
  const ensemble = drawEnsemble(plan, scenario, { draws: 20, seed: 7 });
  return structuredClone(viewOf(withRanges(forecasts, ensemble, null), 'en-US'));
}

describe('the forecast on the screen', () => {
  it('draws no figure again that says the same as before', () => {
    const store = createForecastStore([], { later: (run) => run() });
    store.getState().take({ id: 1, kind: 'range', view: rangeOf(question()), isLast: true });
    const before = store.getState().view;
    store.getState().take({ id: 2, kind: 'range', view: rangeOf(question()), isLast: true });
    expect(store.getState().view?.figures).toBe(before?.figures);
  });

  it('wears the old band, marked stale, until the new range is in', () => {
    const store = createForecastStore([], { later: (run) => run() });
    store.getState().take({ id: 1, kind: 'range', view: rangeOf(question()), isLast: true });
    const awareness = () => store.getState().view?.figures.find(({ id }) => id === 'awareness');
    const column = (key: string) => awareness()?.table.columns.find((one) => one.key === key)?.values;
    const oldBand = column('awarenessP90');
    const oldLine = column('awareness');
    store.getState().take({ id: 2, kind: 'line', view: lineOf(question(3000)) });
    expect(store.getState().stale).toBe(true);
    expect(column('awarenessP90')).toBe(oldBand);
    expect(column('awareness')).not.toEqual(oldLine);
    store.getState().take({ id: 2, kind: 'range', view: rangeOf(question(3000)), isLast: true });
    expect(store.getState().stale).toBe(false);
    expect(column('awarenessP90')).not.toEqual(oldBand);
  });

  it('shows the charts at once, and the newest figures once when two answers come within a turn', () => {
    const turns: (() => void)[] = [];
    const store = createForecastStore([], { later: (run) => void turns.push(run) });
    store.getState().take({ id: 1, kind: 'line', view: lineOf(question(1)) });
    store.getState().take({ id: 2, kind: 'line', view: lineOf(question(3000)) });
    expect(store.getState().view?.newCustomers).toBe(lineOf(question(3000)).newCustomers);
    expect(store.getState().cells).toEqual([]);
    expect(turns).toHaveLength(1);
    for (const turn of turns) turn();
    expect(store.getState().cells).toEqual(lineOf(question(3000)).cells);
  });

  it('goes on telling the progress while a first range is shown, and stops with the last', () => {
    const store = createForecastStore([], { later: (run) => run() });
    store.getState().take({ id: 1, kind: 'progress', drawn: 200, draws: 1000 });
    store.getState().take({ id: 1, kind: 'range', view: rangeOf(question()), isLast: false });
    expect(store.getState().progress?.drawn).toBe(200);
    store.getState().take({ id: 1, kind: 'range', view: rangeOf(question()), isLast: true });
    expect(store.getState().progress).toBeNull();
  });

  it('keeps its figures when the range fails, and says so', () => {
    const store = createForecastStore([], { later: (run) => run() });
    store.getState().take({ id: 1, kind: 'line', view: lineOf(question()) });
    store.getState().take({ id: 1, kind: 'failed', part: 'range', message: 'no memory' });
    expect(store.getState().view?.figures.length).toBeGreaterThan(0);
    expect(store.getState().failure?.part).toBe('range');
  });

  it('tells what a muted channel would bring', () => {
    const asked = { ...question(), muted: ['ads'] };
    const { missed } = channelAnswers(asked, forecastsOf(asked).forecast);
    expect(missed.ads).toBeGreaterThan(0);
    expect(lineOf(asked).newCustomers + missed.ads).toBeCloseTo(lineOf(question()).newCustomers, 6);
  });

  it('hands every buffer over once', () => {
    const buffers = buffersOf(rangeOf(question()));
    expect(buffers.length).toBeGreaterThan(10);
    expect(new Set(buffers).size).toBe(buffers.length);
  });
});

describe('asking the worker', () => {
  function port() {
    const asked: ForecastRequest[] = [];
    const cancelled: RangeCancel[] = [];
    const self: ForecastPort = {
      postMessage: (request) => void ('kind' in request ? cancelled.push(request) : asked.push(request)),
      onmessage: null,
      onerror: null,
      terminate: () => {},
    };
    return { self, asked, cancelled, say: (data: ForecastMessage) => self.onmessage?.({ data }) };
  }
  const ask = (ads: number) => ({ ...question(ads), seed: 7, withRange: true });

  it('keeps one line under way and then asks the newest question only', () => {
    const { self, asked, say } = port();
    const client = startForecasts(self, () => {});
    for (const ads of [1, 2, 3, 4]) client.ask(ask(ads));
    expect(asked).toHaveLength(1);
    say({ id: 1, kind: 'line', view: lineOf(question(1)) });
    expect(asked).toHaveLength(2);
    expect(asked[1].plan).toEqual(question(4).plan);
  });

  it('ends the drawing of a range without a new question', () => {
    const { self, asked, cancelled } = port();
    const client = startForecasts(self, () => {});
    client.ask(ask(1));
    client.cancelRange();
    expect(asked).toHaveLength(1);
    expect(cancelled).toEqual([{ kind: 'cancel' }]);
  });

  it('drops a range that comes after a newer question', () => {
    const { self, say } = port();
    const heard: string[] = [];
    const client = startForecasts(self, ({ id, kind }) => heard.push(`${id} ${kind}`));
    client.ask(ask(1));
    say({ id: 1, kind: 'line', view: lineOf(question(1)) });
    client.ask(ask(2));
    say({ id: 1, kind: 'range', view: rangeOf(question(1)), isLast: true });
    say({ id: 2, kind: 'line', view: lineOf(question(2)) });
    expect(heard).toEqual(['1 line', '2 line']);
  });
});
