import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type SaveAnswer, startAutosave } from '../../app/plans/autosave';
import { renamePlan } from '../../app/plans/edits';
import { loadPlanReader } from '../../app/plans/plan-reader';
import { createPlanStore, isUnsaved, type PlanStore, type StoredPlan } from '../../app/plans/plan-store';
import type { Plan } from '../../lib/model/plan';
import { samplePlan } from '../support/sample-plan';

beforeAll(loadPlanReader);

const stored = (): StoredPlan => ({
  id: 'p',
  revision: 1,
  savedAt: '2026-01-05T12:00:00Z',
  plan: samplePlan(),
});

/** A server that answers as told, in order, and then accepts everything. */
function server(...answers: ('lost' | 'refused' | SaveAnswer)[]) {
  const saves: { name: string; revision: number; key: string }[] = [];
  const send = async (plan: StoredPlan, key: string): Promise<SaveAnswer> => {
    saves.push({ name: plan.plan.name, revision: plan.revision, key });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const answer = answers.shift();
    if (answer === 'lost') return { kind: 'failed', reason: 'No connection to the server.', retries: true };
    if (answer === 'refused') return { kind: 'failed', reason: 'Too large.', retries: false };
    return answer ?? { kind: 'accepted', saved: { ...plan, revision: plan.revision + 1 } };
  };
  return { saves, send };
}
let keys = 0;
const start = (store: PlanStore, send: Parameters<typeof startAutosave>[1]['send']) =>
  startAutosave(store, { send, newKey: () => `key-${++keys}` });
const rename = (store: PlanStore, name: string) =>
  store.getState().apply(`Name to ${name}`, (plan) => renamePlan(plan, name));

const withPrice = (plan: Plan, price: number): Plan => ({
  ...plan,
  economics: { ...plan.economics, price },
});

beforeEach(() => {
  vi.useFakeTimers();
  keys = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

describe('autosave', () => {
  it('saves once, after the edits rest, on top of the revision it has', async () => {
    const store = createPlanStore(stored());
    const { saves, send } = server();
    start(store, send);
    for (const name of ['A', 'B', 'C']) {
      rename(store, name);
      await vi.advanceTimersByTimeAsync(200);
    }
    await vi.advanceTimersByTimeAsync(1_000);
    expect(saves).toEqual([{ name: 'C', revision: 1, key: 'key-1' }]);
    expect(store.getState().saved.revision).toBe(2);
    expect(isUnsaved(store.getState())).toBe(false);
  });

  it('saves nothing while a slider moves', async () => {
    const store = createPlanStore(stored());
    const { saves, send } = server();
    start(store, send);
    store.getState().drag((plan) => renamePlan(plan, 'A'));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(saves).toEqual([]);
    store.getState().settle('Name to A');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(saves).toHaveLength(1);
  });

  it('sends next what was edited while a save was under way', async () => {
    const store = createPlanStore(stored());
    const { saves, send } = server();
    start(store, send);
    rename(store, 'A');
    await vi.advanceTimersByTimeAsync(620);
    rename(store, 'B');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(saves.map(({ name, revision }) => [name, revision])).toEqual([
      ['A', 1],
      ['B', 2],
    ]);
  });

  it('repeats a lost save with back-off and the same key, until it is in', async () => {
    const store = createPlanStore(stored());
    const { saves, send } = server('lost', 'lost');
    start(store, send);
    rename(store, 'A');
    await vi.advanceTimersByTimeAsync(700);
    expect(store.getState().save.kind).toBe('failed');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(saves.map(({ key }) => key)).toEqual(['key-1', 'key-1', 'key-1']);
    expect(store.getState().save.kind).toBe('saved');
  });

  it('does not repeat a save that the server refuses; the next edit or a retry does', async () => {
    const store = createPlanStore(stored());
    const { saves, send } = server('refused');
    const autosave = start(store, send);
    rename(store, 'A');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saves).toHaveLength(1);
    autosave.flush();
    await vi.advanceTimersByTimeAsync(100);
    expect(store.getState().save.kind).toBe('saved');
  });

  it('repeats what was sent, whatever was edited since, until it knows what became of it', async () => {
    const store = createPlanStore(stored());
    const { saves, send } = server('lost', 'lost');
    start(store, send);
    rename(store, 'A');
    await vi.advanceTimersByTimeAsync(700);
    rename(store, 'B');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(saves.map(({ name, revision, key }) => [name, revision, key])).toEqual([
      ['A', 1, 'key-1'],
      ['A', 1, 'key-1'],
      ['A', 1, 'key-1'],
      ['B', 2, 'key-2'],
    ]);
    expect(isUnsaved(store.getState())).toBe(false);
  });

  it('merges without a question what the other side did not touch, and saves it on top of theirs', async () => {
    const store = createPlanStore(stored());
    const theirs = { ...stored(), revision: 7, plan: withPrice(samplePlan(), 99) };
    const { saves, send } = server({ kind: 'conflict', theirs });
    start(store, send);
    rename(store, 'Mine');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(saves.map(({ name, revision }) => [name, revision])).toEqual([
      ['Mine', 1],
      ['Mine', 7],
    ]);
    expect(store.getState().plan.economics.price).toBe(99);
    expect(isUnsaved(store.getState())).toBe(false);
  });

  it('stops at a field that both changed and, when mine is kept, saves it on top of theirs with another key', async () => {
    const store = createPlanStore(stored());
    const theirs = { ...stored(), revision: 7, plan: renamePlan(samplePlan(), 'Theirs') };
    const { saves, send } = server({ kind: 'conflict', theirs });
    start(store, send);
    rename(store, 'Mine');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(saves).toHaveLength(1);
    expect(store.getState().plan.name).toBe('Mine');
    expect(store.getState().save).toMatchObject({ kind: 'conflict', conflicts: [{ path: ['name'] }] });
    store.getState().resolve(theirs, () => 'mine');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(saves[1]).toEqual({ name: 'Mine', revision: 7, key: 'key-2' });
    expect(isUnsaved(store.getState())).toBe(false);
  });

  it('takes a conflict with its own save, whose answer was lost long ago, as that answer', async () => {
    const store = createPlanStore(stored());
    const theirs = { ...stored(), revision: 2, plan: renamePlan(samplePlan(), 'A') };
    const { saves, send } = server({ kind: 'conflict', theirs });
    start(store, send);
    rename(store, 'A');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(saves).toHaveLength(1);
    expect(store.getState()).toMatchObject({ save: { kind: 'saved' }, saved: { revision: 2 } });
  });
});
