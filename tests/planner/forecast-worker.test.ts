import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ForecastMessage, ForecastRequest } from '../../app/plans/forecast-messages';
import { samplePlan } from '../support/sample-plan';

/** The worker's global: what the page posts goes in, what the worker says is kept in order. */
const port = {
  onmessage: null as ((event: { data: ForecastRequest }) => void) | null,
  said: [] as ForecastMessage[],
  heard: null as ((message: ForecastMessage) => void) | null,
  postMessage(message: ForecastMessage) {
    this.said.push(message);
    this.heard?.(message);
  },
};

function request(id: number): ForecastRequest {
  const plan = samplePlan();
  return {
    id,
    plan,
    scenarioId: plan.scenarios[0].id,
    muted: [],
    actuals: [],
    locale: 'en',
    seed: 7,
    withRange: true,
  };
}

/** Waits for a message. */
function said(is: (message: ForecastMessage) => boolean): Promise<void> {
  return new Promise((resolve) => {
    port.heard = (message) => {
      if (is(message)) resolve();
    };
  });
}

beforeAll(async () => {
  Object.assign(globalThis, { self: port });
  await import('../../app/plans/forecast.worker');
});

afterAll(() => {
  Reflect.deleteProperty(globalThis, 'self');
});

describe('the forecast worker', () => {
  it('stops drawing the range of a question as soon as a newer one is in, and draws the newer one to its end', async () => {
    const isDrawing = said(({ id, kind }) => id === 1 && kind === 'progress');
    port.onmessage?.({ data: request(1) });
    await isDrawing;
    const before = port.said.length;
    const isDone = said((message) => message.id === 2 && message.kind === 'range' && message.isLast);
    port.onmessage?.({ data: request(2) });
    await isDone;
    const after = port.said.slice(before);
    expect(after.filter(({ id }) => id === 1)).toEqual([]);
    expect(after[0].kind).toBe('line');
    const drawn = after.flatMap((message) => (message.kind === 'progress' ? [message.drawn] : []));
    expect(Math.max(...drawn)).toBeGreaterThan(200);
    expect(port.said.some((message) => message.id === 1 && message.kind === 'range' && message.isLast)).toBe(
      false,
    );
  });

  it('answers only the newest of questions that came in together', async () => {
    port.said.length = 0;
    const isDone = said(({ id, kind }) => id === 5 && kind === 'line');
    for (const id of [3, 4, 5]) port.onmessage?.({ data: request(id) });
    await isDone;
    expect(port.said.map(({ id }) => id)).toEqual([5]);
  });
});
