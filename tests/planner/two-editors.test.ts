import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type SaveAnswer, type SendPlan, startAutosave } from '../../app/plans/autosave';
import { loadPlanReader } from '../../app/plans/plan-reader';
import { createPlanStore, isUnsaved, type PlanStore, type StoredPlan } from '../../app/plans/plan-store';
import { startTabSync, type TabChannel } from '../../app/plans/tab-sync';
import type { Plan } from '../../lib/model/plan';
import { samplePlan } from '../support/sample-plan';

beforeAll(loadPlanReader);

const first: StoredPlan = { id: 'p', revision: 1, savedAt: '2026-01-05T12:00:00Z', plan: samplePlan() };

/** The plan with one week of one flight set. */
function setWeek(plan: Plan, week: number, amount: number): Plan {
  const [scenario] = plan.scenarios;
  const [ads, ...others] = scenario.flights;
  const spend = ads.spend.with(week, amount);
  return { ...plan, scenarios: [{ ...scenario, flights: [{ ...ads, spend }, ...others] }] };
}
const spendOf = (plan: Plan) => plan.scenarios[0].flights[0].spend;
const lost: SaveAnswer = { kind: 'failed', reason: 'No connection to the server.', retries: true };

/** The rule of revise-plan: If-Match, one revision a key, and every document passes through JSON. */
function revisionServer() {
  const revisions: StoredPlan[] = [first];
  const keys = new Map<string, StoredPlan>();
  const newest = () => revisions[revisions.length - 1];
  const revise = (asked: StoredPlan, key: string): SaveAnswer => {
    const before = keys.get(key);
    if (before) return { kind: 'accepted', saved: before };
    if (asked.revision !== newest().revision) return { kind: 'conflict', theirs: newest() };
    const saved = { ...asked, revision: asked.revision + 1, plan: JSON.parse(JSON.stringify(asked.plan)) };
    revisions.push(saved);
    keys.set(key, saved);
    return { kind: 'accepted', saved };
  };
  return { revisions, newest, revise };
}

/** What befalls each request in turn; afterwards the line is good. */
type Fate = 'arrives' | 'request-lost' | 'answer-lost' | 'slow';

function line(server: ReturnType<typeof revisionServer>, fates: Fate[]): SendPlan {
  return async (plan, key) => {
    const fate = fates.shift() ?? 'arrives';
    await pause(fate === 'slow' ? 4_000 : 40);
    if (fate === 'request-lost') return lost;
    const answer = server.revise(plan, key);
    await pause(fate === 'slow' ? 4_000 : 40);
    return fate === 'answer-lost' ? lost : answer;
  };
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let keys = 0;
const editor = (server: ReturnType<typeof revisionServer>, fates: Fate[]) => {
  const store = createPlanStore(first);
  startAutosave(store, { send: line(server, fates), newKey: () => `key-${++keys}` });
  return store;
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const fate = fc.constantFrom<Fate>('arrives', 'request-lost', 'answer-lost', 'slow');
const act = fc.record({
  who: fc.integer({ min: 0, max: 1 }),
  week: fc.integer({ min: 0, max: 12 }),
  amount: fc.integer({ min: 0, max: 99_999 }),
  wait: fc.constantFrom(0, 100, 700, 5_000),
});
const acts = fc.array(act, { minLength: 1, maxLength: 25 });
const fates = fc.array(fate, { maxLength: 12 });

describe('two editors of one plan on a bad line', () => {
  it('lose nothing of what either did in weeks of its own, and end with the same plan', async () => {
    await fc.assert(
      fc.asyncProperty(acts, fates, fates, async (list, one, two) => {
        const server = revisionServer();
        const stores = [editor(server, [...one]), editor(server, [...two])];
        const wanted = [...spendOf(first.plan)];
        for (const { who, week, amount, wait } of list) {
          const own = 2 * week + who;
          wanted[own] = amount;
          stores[who].getState().apply('week', (plan) => setWeek(plan, own, amount));
          await vi.advanceTimersByTimeAsync(wait);
        }
        await vi.advanceTimersByTimeAsync(300_000);
        expect(spendOf(server.newest().plan)).toEqual(wanted);
        for (const store of stores) expect(isUnsaved(store.getState())).toBe(false);
        // An acknowledged revision is one that the server has, with exactly that content.
        for (const { saved } of stores.map((store) => store.getState())) {
          expect(server.revisions.find(({ revision }) => revision === saved.revision)?.plan).toEqual(
            saved.plan,
          );
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('are asked where both changed the same week, and end with a value that one of them gave', async () => {
    await fc.assert(
      fc.asyncProperty(acts, fates, fates, fc.infiniteStream(fc.boolean()), async (list, one, two, coin) => {
        const server = revisionServer();
        const stores = [editor(server, [...one]), editor(server, [...two])];
        const answer = (store: PlanStore) => {
          const { save, resolve } = store.getState();
          if (save.kind === 'conflict') resolve(save.theirs, () => (coin.next().value ? 'mine' : 'theirs'));
        };
        const given = spendOf(first.plan).map((amount) => new Set([amount]));
        for (const { who, week, amount, wait } of list) {
          given[week].add(amount);
          stores[who].getState().apply('week', (plan) => setWeek(plan, week, amount));
          await vi.advanceTimersByTimeAsync(wait);
          stores.forEach(answer);
        }
        for (let round = 0; round < 12; round++) {
          await vi.advanceTimersByTimeAsync(60_000);
          stores.forEach(answer);
        }
        spendOf(server.newest().plan).forEach((amount, week) => {
          expect(given[week].has(amount)).toBe(true);
        });
        for (const store of stores) expect(isUnsaved(store.getState())).toBe(false);
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('that are tabs of one browser stay in step without asking the server', async () => {
    await fc.assert(
      fc.asyncProperty(acts, fates, fates, async (list, one, two) => {
        const server = revisionServer();
        const stores = [editor(server, [...one]), editor(server, [...two])];
        const tabs = tabChannels(2);
        stores.map((store, index) => startTabSync(store, tabs[index]));
        for (const { who, week, amount, wait } of list) {
          stores[who].getState().apply('week', (plan) => setWeek(plan, 2 * week + who, amount));
          await vi.advanceTimersByTimeAsync(wait);
        }
        await vi.advanceTimersByTimeAsync(300_000);
        for (const store of stores) {
          expect(store.getState().plan).toEqual(server.newest().plan);
          expect(store.getState().saved.revision).toBe(server.newest().revision);
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});

/** Channels that deliver to all others a little later, as a BroadcastChannel does. */
function tabChannels(count: number): TabChannel[] {
  const listeners: ((event: { readonly data: unknown }) => void)[] = [];
  return Array.from({ length: count }, (_, own) => ({
    postMessage: (message: unknown) => {
      const copy = structuredClone(message);
      setTimeout(() => {
        listeners.forEach((listen, index) => {
          if (index !== own) listen({ data: copy });
        });
      }, 5);
    },
    addEventListener: (_type: 'message', listen: (event: { readonly data: unknown }) => void) => {
      listeners[own] = listen;
    },
    close: () => {},
  }));
}
