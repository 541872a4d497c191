import { beforeAll, describe, expect, it } from 'vitest';
import { renamePlan, setTotalBudget, setWeeklySpend } from '../../app/plans/edits';
import { lastShape } from '../../app/plans/mix/last-shape';
import { loadPlanReader } from '../../app/plans/plan-reader';
import { createPlanStore, isUnsaved, type StoredPlan } from '../../app/plans/plan-store';
import { weeklySpend } from '../../app/plans/spend';
import { samplePlan } from '../support/sample-plan';

beforeAll(loadPlanReader);

const stored = (): StoredPlan => ({
  id: 'p',
  revision: 3,
  savedAt: '2026-01-05T12:00:00Z',
  plan: samplePlan(),
});
const spendTo = (weekly: number) => (plan: StoredPlan['plan']) =>
  setWeeklySpend(plan, 'baseline', 'ads', weekly);

describe('a total budget after a total of nothing', () => {
  const shaped = (): StoredPlan => {
    const { plan, ...rest } = stored();
    const [first, ...others] = plan.scenarios;
    const flights = first.flights.map((flight, at) => ({
      ...flight,
      spend: flight.spend.map((_, week) => (week % 3 === at ? 900 : 0)),
    }));
    const off = { id: 'off', name: 'Off', flights: [] };
    return { ...rest, plan: { ...plan, scenarios: [{ ...first, flights }, ...others, off] } };
  };
  const totalTo = (store: ReturnType<typeof createPlanStore>, scenarioId: string, total: number) => {
    const state = store.getState();
    const shape = lastShape(state, scenarioId);
    state.apply('Budget', (plan) => setTotalBudget(plan, scenarioId, total, state.locked, shape));
  };
  const spendIn = (store: ReturnType<typeof createPlanStore>, scenarioId: string) =>
    store
      .getState()
      .plan.scenarios.find(({ id }) => id === scenarioId)
      ?.flights.map(({ spend }) => [...spend]);

  it('takes the flighting from the last plan that spent something', () => {
    const store = createPlanStore(shaped());
    const before = spendIn(store, 'baseline');
    const all = before?.flat().reduce((sum, amount) => sum + amount, 0) ?? 0;
    totalTo(store, 'baseline', 0);
    expect(spendIn(store, 'baseline')?.flat().some(Boolean)).toBe(false);
    store.getState().apply('Name', (plan) => renamePlan(plan, 'Other'));
    totalTo(store, 'baseline', all * 2);
    expect(spendIn(store, 'baseline')).toEqual(before?.map((spend) => spend.map((amount) => amount * 2)));
  });

  it('takes it from the baseline where the scenario never spent anything', () => {
    const store = createPlanStore(shaped());
    const baseline = spendIn(store, 'baseline');
    totalTo(store, 'off', baseline?.flat().reduce((sum, amount) => sum + amount, 0) ?? 0);
    expect(spendIn(store, 'off')).toEqual(baseline);
  });

  it('shares out alike where nothing ever was', () => {
    const store = createPlanStore(stored());
    totalTo(store, 'baseline', 0);
    const empty = createPlanStore({ ...stored(), plan: store.getState().plan });
    totalTo(empty, 'baseline', 5_200);
    expect(new Set(spendIn(empty, 'baseline')?.flat())).toEqual(new Set([100]));
  });
});

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
