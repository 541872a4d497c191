import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  copyOfChannel,
  insertChannel,
  MOST_CHANNELS,
  moveChannel,
  newChannel,
  removeChannel,
  renameChannel,
  restoreChannel,
} from '../../app/plans/channel-edits';
import { setWeeklySpendWithin } from '../../app/plans/edits';
import { createPlanStore } from '../../app/plans/plan-store';
import {
  insertScenario,
  makeBaseline,
  moveScenario,
  removeScenario,
  renameScenario,
} from '../../app/plans/scenario-edits';
import { type ScenarioStart, startProblem, startScenario } from '../../app/plans/scenario-starts';
import { budgetOf, channelTotal, weeklySpend } from '../../app/plans/spend';
import { CHANNEL_KIND_IDS, channelKind } from '../../lib/model/channels/registry';
import { type Plan, parsePlan } from '../../lib/model/plan';
import { templatePlan } from '../../lib/model/templates/registry';
import { samplePlan } from '../support/sample-plan';

const totals = (plan: Plan) => plan.scenarios.map((scenario) => budgetOf(plan, scenario).total);

describe('a new channel', () => {
  it('of any kind starts with the numbers of its kind, no spend in any scenario, and an own id and name', () => {
    for (const kind of CHANNEL_KIND_IDS) {
      const plan = samplePlan();
      const channel = newChannel(plan, kind);
      const after = insertChannel(plan, channel);
      expect(parsePlan(after)).toEqual(after);
      expect(totals(after)).toEqual(totals(plan));
      for (const scenario of after.scenarios)
        expect(scenario.flights.find(({ channelId }) => channelId === channel.id)?.spend).toEqual(
          Array(26).fill(0),
        );
      expect(channel.parameters.unitCost).toBe(channelKind(kind).parameters.unitCost.value);
    }
    const second = newChannel(samplePlan(), 'ads');
    expect([second.id, second.name]).toEqual(['ads-2', 'Ads 2']);
  });

  it('is scaled as the other channels of the business are', () => {
    const plan = samplePlan();
    const scaled = parsePlan({
      ...plan,
      channels: plan.channels.map((channel) => ({
        ...channel,
        parameters: { ...channel.parameters, halfSaturation: channel.parameters.halfSaturation * 3 },
      })),
    });
    const email = channelKind('email').parameters.halfSaturation.value;
    expect(newChannel(plan, 'email').parameters.halfSaturation).toBe(email);
    expect(newChannel(scaled, 'email').parameters.halfSaturation).toBeCloseTo(3 * email, 9);
  });

  it('has a unit cost at the price level of the other channels', () => {
    const plan = samplePlan();
    const channels = plan.channels.map((channel) => ({
      ...channel,
      parameters: {
        ...channel.parameters,
        unitCost: channelKind(channel.kind).parameters.unitCost.value * 100,
      },
    }));
    const { value } = channelKind('email').parameters.unitCost;
    expect(newChannel({ ...plan, channels }, 'email').parameters.unitCost).toBeCloseTo(100 * value, 9);
  });
});

describe('the channels of a plan', () => {
  it('are copied with all parameters and without spend, behind the original, so that no budget changes', () => {
    const plan = templatePlan('full-funnel', '2026-01-05');
    const copy = copyOfChannel(plan, plan.channels[0]);
    const after = insertChannel(plan, copy, plan.channels[0].id);
    expect(after.channels[1]).toBe(copy);
    expect(copy.parameters).toEqual(plan.channels[0].parameters);
    expect(totals(after)).toEqual(totals(plan));
  });

  it('are renamed, a blank name changing nothing', () => {
    const plan = samplePlan();
    expect(renameChannel(plan, 'ads', ' Radio ').channels[0].name).toBe('Radio');
    expect(renameChannel(plan, 'ads', ' ')).toBe(plan);
  });

  it('move among their side and leave the other where it is', () => {
    const plan = templatePlan('full-funnel', '2026-01-05');
    const ids = (one: Plan) => one.channels.map(({ id }) => id);
    const moved = moveChannel(plan, 'reviews', 0);
    expect(ids(moved)).toEqual([
      'video',
      'paid-search',
      'promotions',
      'email',
      'reviews',
      'seo',
      'content',
      'social',
    ]);
    expect(moveChannel(plan, 'video', -1)).toBe(plan);
    expect(ids(moveChannel(moved, 'reviews', 99))).toEqual(ids(plan));
  });

  it('go with their spend everywhere and what came before the plan, and come back with it', () => {
    const plan = templatePlan('full-funnel', '2026-01-05');
    const without = removeChannel(plan, 'seo');
    expect(JSON.stringify(without.scenarios)).not.toContain('"seo"');
    expect(JSON.stringify(without.carryIn)).not.toContain('"seo"');
    expect(parsePlan(without)).toEqual(without);
    const back = restoreChannel(without, plan, 'seo');
    expect(back.channels).toEqual(plan.channels);
    for (const [index, scenario] of back.scenarios.entries())
      expect(channelTotal(back, scenario, 'seo')).toBe(channelTotal(plan, plan.scenarios[index], 'seo'));
    expect(restoreChannel(plan, plan, 'seo')).toBe(plan);
    const last = removeChannel(samplePlan(), 'seo');
    expect(removeChannel(last, 'ads')).toBe(last);
  });
});

describe('a held total', () => {
  it('stays to the minor unit whatever the channel wants, and locked channels stay as they are', () => {
    const plan = templatePlan('full-funnel', '2026-01-05');
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.constantFrom(...plan.channels.map(({ id }) => id)),
        fc.subarray(
          plan.channels.map(({ id }) => id),
          { maxLength: 5 },
        ),
        (weekly, channelId, locked) => {
          const free = new Set(locked.filter((id) => id !== channelId));
          const after = setWeeklySpendWithin(plan, 'both', channelId, weekly, free);
          expect(totals(after)).toEqual(totals(plan));
          for (const id of free)
            expect(channelTotal(after, after.scenarios[0], id)).toBe(
              channelTotal(plan, plan.scenarios[0], id),
            );
          expect(() => parsePlan(after)).not.toThrow();
        },
      ),
      { numRuns: 40 },
    );
  });

  it('lets the others give way by their shares, and stops where they have no more', () => {
    const plan = templatePlan('full-funnel', '2026-01-05');
    const [scenario] = plan.scenarios;
    const now = weeklySpend(plan, scenario, 'seo');
    const after = setWeeklySpendWithin(plan, 'both', 'seo', now * 1.5);
    const factor = (id: string) =>
      channelTotal(after, after.scenarios[0], id) / channelTotal(plan, scenario, id);
    expect(factor('video')).toBeCloseTo(factor('reviews'), 6);
    const all = setWeeklySpendWithin(plan, 'both', 'seo', 1e9);
    expect(channelTotal(all, all.scenarios[0], 'seo')).toBe(budgetOf(plan, scenario).total);
  });

  it('refuses where every other channel is locked', () => {
    expect(() => setWeeklySpendWithin(samplePlan(), 'baseline', 'ads', 10, new Set(['seo']))).toThrow(
      RangeError,
    );
  });
});

const STARTS: readonly ScenarioStart[] = ['empty', 'duplicate', 'push-only', 'pull-only', 'hybrid'];

/** Any edit of scenarios or channels: which one, and two numbers that choose what it is done to. */
const anyEdit = fc.tuple(fc.nat(10), fc.nat(1000), fc.nat(1000));

function edit(plan: Plan, [what, a, b]: [number, number, number]): Plan {
  const scenario = plan.scenarios[a % plan.scenarios.length];
  const channel = plan.channels[a % plan.channels.length];
  const start = STARTS[b % STARTS.length];
  const hasRoom = plan.channels.length < MOST_CHANNELS;
  const edits: readonly (() => Plan)[] = [
    () =>
      plan.scenarios.length < 12 && startProblem(plan, start, []) === null
        ? insertScenario(plan, startScenario(plan, scenario.id, start))
        : plan,
    () => renameScenario(plan, scenario.id, `Ärger №${b}`),
    () => removeScenario(plan, scenario.id),
    () => makeBaseline(plan, scenario.id),
    () => moveScenario(plan, scenario.id, (b % 5) - 2),
    () =>
      hasRoom ? insertChannel(plan, newChannel(plan, CHANNEL_KIND_IDS[b % CHANNEL_KIND_IDS.length])) : plan,
    () => (hasRoom ? insertChannel(plan, copyOfChannel(plan, channel), channel.id) : plan),
    () => renameChannel(plan, channel.id, `  ${'long name '.repeat(b % 9)}${b}`),
    () => moveChannel(plan, channel.id, b % 9),
    () => removeChannel(plan, channel.id),
    () => (plan.channels.length > 1 ? setWeeklySpendWithin(plan, scenario.id, channel.id, b) : plan),
  ];
  return edits[what]();
}

describe('any sequence of edits', () => {
  it('leaves a plan that parses as it is, with ids that differ, and undoes and redoes exactly', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 40 }), (sequence) => {
        const first = samplePlan();
        const store = createPlanStore({ id: 'p', revision: 1, savedAt: '2026-01-05T12:00:00Z', plan: first });
        for (const one of sequence) store.getState().apply('edit', (plan) => edit(plan, one));
        const last = store.getState().plan;
        expect(parsePlan(JSON.parse(JSON.stringify(last)))).toEqual(last);
        const steps = store.getState().past.length;
        for (let step = 0; step < steps; step++) store.getState().undo();
        expect(store.getState().plan).toEqual(first);
        for (let step = 0; step < steps; step++) store.getState().redo();
        expect(store.getState().plan).toEqual(last);
      }),
      { numRuns: 60 },
    );
  });
});
