import { describe, expect, it } from 'vitest';
import { renamePlan, setWeeklySpend } from '../../app/plans/edits';
import { createPlanStore, isUnsaved, type StoredPlan } from '../../app/plans/plan-store';
import { weeklySpend } from '../../app/plans/spend';
import { samplePlan } from '../support/sample-plan';

const stored = (): StoredPlan => ({
  id: 'p',
  revision: 3,
  savedAt: '2026-01-05T12:00:00Z',
  plan: samplePlan(),
});
const spendTo = (weekly: number) => (plan: StoredPlan['plan']) =>
  setWeeklySpend(plan, 'baseline', 'ads', weekly);

describe('the plan store', () => {
  it('makes one step of a drag, always scaled from where it began', () => {
    const store = createPlanStore(stored());
    const shape = store.getState().plan.scenarios[0].flights[0].spend;
    for (const weekly of [900, 0, 3, 3000]) store.getState().drag(spendTo(weekly));
    expect(store.getState().past).toHaveLength(0);
    store.getState().settle('Ads to 3,000');
    const { plan, past } = store.getState();
    expect(past.map(({ label }) => label)).toEqual(['Ads to 3,000']);
    expect(plan.scenarios[0].flights[0].spend).toEqual(shape.map((amount) => amount * 2));
  });

  it('undoes and redoes by step, and a new edit forgets what was undone', () => {
    const store = createPlanStore(stored());
    const before = store.getState().plan;
    store.getState().apply('Name to A', (plan) => renamePlan(plan, 'A'));
    store.getState().apply('Name to B', (plan) => renamePlan(plan, 'B'));
    store.getState().undo();
    expect(store.getState().plan.name).toBe('A');
    store.getState().redo();
    expect(store.getState().plan.name).toBe('B');
    store.getState().undo();
    store.getState().undo();
    expect(store.getState().plan).toBe(before);
    store.getState().undo();
    store.getState().apply('Name to C', (plan) => renamePlan(plan, 'C'));
    expect(store.getState().future).toHaveLength(0);
  });

  it('makes one step of keys that follow each other within a second', () => {
    let now = 0;
    const store = createPlanStore(stored(), () => now);
    for (const weekly of [1510, 1520, 1530]) {
      now += 300;
      store.getState().drag(spendTo(weekly));
      store.getState().settle(`Ads to ${weekly}`, 'ads');
    }
    expect(store.getState().past.map(({ label }) => label)).toEqual(['Ads to 1530']);
    now += 5_000;
    store.getState().drag(spendTo(1540));
    store.getState().settle('Ads to 1540', 'ads');
    expect(store.getState().past).toHaveLength(2);
    store.getState().undo();
    store.getState().undo();
    const { plan } = store.getState();
    expect(weeklySpend(plan, plan.scenarios[0], 'ads')).toBe(1500);
  });

  it('makes no step of an edit that changes nothing', () => {
    const store = createPlanStore(stored());
    store.getState().apply('nothing', (plan) => plan);
    expect(store.getState().past).toHaveLength(0);
    expect(isUnsaved(store.getState())).toBe(false);
  });

  it('keeps my value one undo away when theirs is taken, and their other edits in every step', () => {
    const store = createPlanStore(stored());
    store.getState().apply('Ads to 1,600', spendTo(1600));
    store.getState().apply('Name to Mine', (plan) => renamePlan(plan, 'Mine'));
    const named = renamePlan(samplePlan(), 'Theirs');
    const theirs = {
      ...stored(),
      revision: 9,
      plan: { ...named, economics: { ...named.economics, price: 99 } },
    };
    store.getState().takeRevision(theirs);
    expect(store.getState().save).toMatchObject({ kind: 'conflict', conflicts: [{ path: ['name'] }] });
    store.getState().resolve(theirs, () => 'theirs');
    const seen = () => {
      const { plan } = store.getState();
      return [plan.name, weeklySpend(plan, plan.scenarios[0], 'ads'), plan.economics.price];
    };
    expect(seen()).toEqual(['Theirs', 1600, 99]);
    store.getState().undo();
    expect(seen()).toEqual(['Mine', 1600, 99]);
    store.getState().undo();
    expect(seen()).toEqual(['Theirs', 1600, 99]);
    store.getState().undo();
    expect(seen()).toEqual(['Theirs', 1500, 99]);
    expect(store.getState().plan).toBe(store.getState().saved.plan);
  });
});
