import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlannerError } from '../../lib/errors';
import { mergePlans } from '../../lib/model/merge-plans';
import { type Plan, parsePlan } from '../../lib/model/plan';
import { differencesOf } from '../../lib/model/plan-difference';
import { sameDocument } from '../../lib/model/same-document';
import { PROPERTY_RUNS, PROPERTY_TIMEOUT } from '../support/arbitrary-plan';
import { samplePlan } from '../support/sample-plan';

const base = samplePlan();

function isPlan(document: unknown): document is Plan {
  try {
    parsePlan(document);
    return true;
  } catch (error) {
    if (error instanceof PlannerError) return false;
    throw error;
  }
}

const spendAt = (plan: Plan, channel: number, week: number) => plan.scenarios[0].flights[channel].spend[week];

/** The plan with some weeks of a flight of the baseline set. */
function withWeeks(plan: Plan, channel: number, weeks: Readonly<Record<number, number>>): Plan {
  const [first, ...others] = plan.scenarios;
  const flights = first.flights.map((flight, index) =>
    index === channel ? { ...flight, spend: flight.spend.map((now, week) => weeks[week] ?? now) } : flight,
  );
  return { ...plan, scenarios: [{ ...first, flights }, ...others] };
}
const named = (plan: Plan, name: string): Plan => ({ ...plan, name });
const copied = (plan: Plan): Plan => parsePlan(JSON.parse(JSON.stringify(plan)));

describe('mergePlans', () => {
  it('takes both sides where they changed different fields, and asks nothing', () => {
    const mine = named(withWeeks(base, 0, { 3: 9000 }), 'Mine');
    const theirs = withWeeks(copied(base), 0, { 4: 100 });
    const { plan, conflicts } = mergePlans(base, mine, theirs, { isPlan });
    expect(conflicts).toEqual([]);
    expect([plan.name, spendAt(plan, 0, 3), spendAt(plan, 0, 4)]).toEqual(['Mine', 9000, 100]);
  });

  it('asks only about what both changed to different values, and takes the side that is chosen', () => {
    const mine = named(withWeeks(base, 0, { 3: 9000, 5: 1, 7: 7 }), 'Same');
    const theirs = named(withWeeks(copied(base), 0, { 3: 100, 5: 2, 8: 8 }), 'Same');
    for (const choice of ['mine', 'theirs'] as const) {
      const { plan, conflicts } = mergePlans(base, mine, theirs, { isPlan, choose: () => choice });
      expect(conflicts).toMatchObject([
        { path: ['scenarios', 'baseline', 'flights', 'ads', 'spend'], weeks: [3, 5] },
      ]);
      expect([3, 5, 7, 8].map((week) => spendAt(plan, 0, week))).toEqual(
        choice === 'mine' ? [9000, 1, 7, 8] : [100, 2, 7, 8],
      );
    }
  });

  it('keeps channels and scenarios that either side added, in place', () => {
    const extra = (id: string) => ({ ...base.scenarios[0], id, name: id });
    const mine = { ...base, scenarios: [...base.scenarios, extra('a')] };
    const theirs = { ...copied(base), scenarios: [...base.scenarios, extra('b')] };
    const { plan, conflicts } = mergePlans(base, mine, theirs, { isPlan });
    expect(conflicts).toEqual([]);
    expect(plan.scenarios.map(({ id }) => id).sort()).toEqual(['a', 'b', 'baseline']);
    expect(plan.scenarios[0].id).toBe('baseline');
  });

  it('takes the flights of a channel that one side removed with it, and asks where the other changed the channel', () => {
    const [ads] = base.channels;
    const removed: Plan = {
      ...base,
      channels: [ads],
      scenarios: base.scenarios.map((one) => ({ ...one, flights: one.flights.slice(0, 1) })),
    };
    const copy = { ...base.scenarios[0], id: 'copy', name: 'Copy' };
    const added = { ...copied(base), scenarios: [...base.scenarios, copy] };
    const quiet = mergePlans(base, removed, added, { isPlan });
    expect(quiet.conflicts).toEqual([]);
    expect(quiet.plan.scenarios[1].flights.map(({ channelId }) => channelId)).toEqual(['ads']);
    const renamed = { ...copied(base), channels: [ads, { ...base.channels[1], name: 'Search' }] };
    const asked = mergePlans(base, removed, renamed, { isPlan, choose: () => 'theirs' });
    expect(asked.conflicts.map(({ path }) => path.join('.'))).toContain('channels.seo');
    expect(asked.plan.channels[1].name).toBe('Search');
  });

  it('fits a series that one side changed to the horizon that the other set', () => {
    const longer: Plan = {
      ...base,
      horizonWeeks: 30,
      scenarios: base.scenarios.map((one) => ({
        ...one,
        flights: one.flights.map((flight) => ({ ...flight, spend: [...flight.spend, 1, 2, 3, 4] })),
      })),
    };
    const { plan, conflicts } = mergePlans(base, longer, withWeeks(copied(base), 0, { 2: 77 }), { isPlan });
    expect(conflicts).toEqual([]);
    expect([plan.horizonWeeks, spendAt(plan, 0, 2), spendAt(plan, 0, 29)]).toEqual([30, 77, 4]);
  });

  it('asks about the whole where the pieces make no valid plan', () => {
    const mine = { ...base, market: { ...base.market, size: 12_000 } };
    const theirs = { ...base, market: { ...base.market, stages: { ...base.market.stages, aware: 50_000 } } };
    const { plan, conflicts } = mergePlans(base, mine, theirs, { isPlan, choose: () => 'theirs' });
    expect(conflicts.map(({ path }) => path)).toEqual([[]]);
    expect(plan).toBe(theirs);
  });

  const edit = fc.record({
    channel: fc.integer({ min: 0, max: 1 }),
    week: fc.integer({ min: 0, max: 25 }),
    to: fc.integer({ min: 0, max: 5 }),
  });
  const edits = fc.array(edit, { maxLength: 12 });
  const edited = (list: readonly { channel: number; week: number; to: number }[]) =>
    list.reduce((plan, { channel, week, to }) => withWeeks(plan, channel, { [week]: to }), base);

  it(
    'loses no edit of either side, gives both sides the same plan, and one that still parses',
    () => {
      fc.assert(
        fc.property(edits, edits, (ours, others) => {
          const [mine, theirs] = [edited(ours), edited(others)];
          const { plan, conflicts } = mergePlans(base, mine, theirs, { isPlan, choose: () => 'mine' });
          expect(mergePlans(base, theirs, mine, { isPlan, choose: () => 'theirs' }).plan).toEqual(plan);
          expect(copied(plan)).toEqual(plan);
          for (const channel of [0, 1]) {
            for (let week = 0; week < 26; week++) {
              const [b, m, t, now] = [base, mine, theirs, plan].map((one) => spendAt(one, channel, week));
              expect(now).toBe(m !== b ? m : t);
              const isAsked = conflicts.some(
                ({ path, weeks }) => path.includes(['ads', 'seo'][channel]) && weeks?.includes(week),
              );
              expect(isAsked).toBe(m !== b && t !== b && m !== t);
            }
          }
        }),
        { numRuns: PROPERTY_RUNS },
      );
    },
    PROPERTY_TIMEOUT,
  );
});

describe('differencesOf', () => {
  it('is empty exactly where two documents say the same, whatever the order of members', () => {
    const shuffled = Object.fromEntries(Object.entries(copied(base)).reverse()) as Plan;
    expect(differencesOf(base, shuffled)).toEqual([]);
    expect(sameDocument(base, shuffled)).toBe(true);
  });

  it('names each field once, with its weeks', () => {
    const after = named(withWeeks(base, 1, { 0: 1, 25: 2 }), 'After');
    expect(differencesOf(base, after)).toMatchObject([
      { path: ['name'], from: 'Sample', to: 'After' },
      { path: ['scenarios', 'baseline', 'flights', 'seo', 'spend'], weeks: [0, 25] },
    ]);
  });
});
