import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { draftOf, readDraft } from '../../app/plans/draft';
import { renamePlan, setPullShare, setTotalBudget, setWeeklySpend } from '../../app/plans/edits';
import { loadPlanReader } from '../../app/plans/plan-reader';
import { createPlanStore, isUnsaved, type StoredPlan } from '../../app/plans/plan-store';
import type { Plan } from '../../lib/model/plan';
import { samplePlan } from '../support/sample-plan';

beforeAll(loadPlanReader);

const stored = (plan: Plan = samplePlan(), revision = 1): StoredPlan => ({
  id: 'p',
  revision,
  savedAt: '2026-01-05T12:00:00Z',
  plan,
});

const amount = fc.integer({ min: 0, max: 20_000 });
const edit = fc.oneof(
  fc.record({ kind: fc.constant('spend' as const), channel: fc.constantFrom('ads', 'seo'), value: amount }),
  fc.record({ kind: fc.constant('drag' as const), channel: fc.constantFrom('ads', 'seo'), value: amount }),
  fc.record({ kind: fc.constant('budget' as const), value: amount }),
  fc.record({ kind: fc.constant('share' as const), value: fc.integer({ min: 0, max: 100 }) }),
  fc.record({ kind: fc.constant('name' as const), value: amount }),
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function make(store: ReturnType<typeof createPlanStore>, step: Edit): void {
  const { apply, drag, settle } = store.getState();
  if (step.kind === 'spend')
    apply('spend', (plan) => setWeeklySpend(plan, 'baseline', step.channel, step.value));
  if (step.kind === 'budget') apply('budget', (plan) => setTotalBudget(plan, 'baseline', step.value * 26));
  if (step.kind === 'share') apply('share', (plan) => setPullShare(plan, 'baseline', step.value / 100));
  if (step.kind === 'name') apply('name', (plan) => renamePlan(plan, `Plan ${step.value}`));
  if (step.kind === 'drag') {
    for (const part of [0.2, 0.7, 1])
      drag((plan) => setWeeklySpend(plan, 'baseline', step.channel, Math.round(step.value * part)));
    settle('drag');
  }
}

describe('the undo stack', () => {
  it('takes 500 edits of any kind back one by one, and makes them again, to the letter', () => {
    const sequence = fc.array(edit, { minLength: 500, maxLength: 500, size: 'max' });
    fc.assert(
      fc.property(sequence, (steps) => {
        const store = createPlanStore(stored());
        const seen = [JSON.stringify(store.getState().plan)];
        for (const step of steps) {
          const before = store.getState().past.length;
          make(store, step);
          // An edit that changes nothing is no step.
          if (store.getState().past.length > before) seen.push(JSON.stringify(store.getState().plan));
        }
        for (let at = seen.length - 1; at > 0; at--) {
          expect(JSON.stringify(store.getState().plan)).toBe(seen[at]);
          store.getState().undo();
        }
        expect(JSON.stringify(store.getState().plan)).toBe(seen[0]);
        expect(store.getState().past).toHaveLength(0);
        for (let at = 1; at < seen.length; at++) {
          store.getState().redo();
          expect(JSON.stringify(store.getState().plan)).toBe(seen[at]);
        }
        expect(store.getState().future).toHaveLength(0);
      }),
      { numRuns: 10 },
    );
  });

  it('takes back what was done here and nothing of what others saved in between', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 30 }), amount, (steps, price) => {
        const base = samplePlan();
        const store = createPlanStore(stored(base));
        for (const step of steps) make(store, step);
        const theirs = { ...base, economics: { ...base.economics, price: price + 1 } };
        store.getState().takeRevision(stored(theirs, 2));
        expect(store.getState().save.kind).not.toBe('conflict');
        expect(store.getState().plan.economics.price).toBe(price + 1);
        while (store.getState().past.length > 0) store.getState().undo();
        expect(store.getState().plan).toEqual(theirs);
        expect(isUnsaved({ ...store.getState(), save: { kind: 'saved' } })).toBe(false);
      }),
    );
  });
});

describe('a draft', () => {
  const reload = (store: ReturnType<typeof createPlanStore>, server: StoredPlan) => {
    const draft = readDraft(structuredClone(draftOf(store.getState(), 'tab', 1)));
    const next = createPlanStore(server);
    if (draft) next.getState().resume(draft);
    return next;
  };
  const edited = () => {
    const store = createPlanStore(stored());
    store.getState().apply('Name to A', (plan) => renamePlan(plan, 'A'));
    store.getState().apply('Name to B', (plan) => renamePlan(plan, 'B'));
    store.getState().undo();
    return store;
  };
  const name = (store: ReturnType<typeof createPlanStore>) => store.getState().plan.name;

  it('brings edits that were never saved back after a reload, with undo and redo', () => {
    const next = reload(edited(), stored());
    expect([name(next), isUnsaved(next.getState())]).toEqual(['A', true]);
    next.getState().redo();
    expect(name(next)).toBe('B');
    next.getState().undo();
    next.getState().undo();
    expect(name(next)).toBe('Sample');
    expect(next.getState().plan).toBe(next.getState().saved.plan);
  });

  it('of a saved plan brings the undo stack back and saves nothing', () => {
    const store = edited();
    store.getState().accepted(stored(store.getState().plan, 2));
    const next = reload(store, stored(JSON.parse(JSON.stringify(store.getState().plan)), 2));
    expect([name(next), isUnsaved(next.getState()), next.getState().past.length]).toEqual(['A', false, 1]);
  });

  it('never hides a newer revision: its steps go on top of it', () => {
    const store = edited();
    store.getState().accepted(stored(store.getState().plan, 2));
    const newer = { ...store.getState().plan, economics: { ...samplePlan().economics, price: 7 } };
    const next = reload(store, stored(newer, 5));
    expect(next.getState().plan).toEqual(newer);
    expect([next.getState().saved.revision, isUnsaved(next.getState())]).toEqual([5, false]);
    next.getState().undo();
    expect([name(next), next.getState().plan.economics.price]).toEqual(['Sample', 7]);
  });

  it('asks where a newer revision changed the same field as an edit that was never saved', () => {
    const next = reload(edited(), stored(renamePlan(samplePlan(), 'Theirs'), 4));
    expect(next.getState().save).toMatchObject({ kind: 'conflict', conflicts: [{ path: ['name'] }] });
  });

  it.each([
    ['nothing', undefined],
    ['text', 'draft'],
    ['another shape', { planId: 'p', tabId: 't', at: 1 }],
    ['no plan', { ...draftOf(edited().getState(), 't', 1), plan: { name: 'x' } }],
    ['no revision', { ...draftOf(edited().getState(), 't', 1), saved: { ...stored(), revision: 'x' } }],
    ['a half save', { ...draftOf(edited().getState(), 't', 1), pending: { key: 'k' } }],
  ])('that holds %s is not read', (_what, value) => {
    expect(readDraft(value)).toBeNull();
  });

  it('whose steps do not lead to the plan, or hold no plans, gives them up and keeps the edits', () => {
    const draft = draftOf(edited().getState(), 't', 1);
    const other = { label: 'x', before: samplePlan(), after: samplePlan({ name: 'Other' }) };
    expect(readDraft({ ...draft, past: [other], future: 'x' })).toMatchObject({
      past: [],
      future: [],
      plan: { name: 'A' },
    });
    const spoilt = readDraft({
      ...draft,
      past: [{ label: 'x', before: { ...samplePlan(), horizonWeeks: 1 }, after: draft.plan }],
    });
    const store = createPlanStore(stored());
    if (spoilt) store.getState().resume(spoilt);
    store.getState().undo();
    expect([name(store), store.getState().past]).toEqual(['A', []]);
  });
});
