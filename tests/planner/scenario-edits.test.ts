import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  insertScenario,
  makeBaseline,
  moveScenario,
  removeScenario,
  renameScenario,
  restoreScenario,
} from '../../app/plans/scenario-edits';
import { type ScenarioStart, startProblem, startScenario } from '../../app/plans/scenario-starts';
import { budgetOf, channelTotal } from '../../app/plans/spend';
import type { ActualSeries } from '../../lib/analysis/actuals';
import { type Plan, parsePlan } from '../../lib/model/plan';
import { samplePlan } from '../support/sample-plan';

const WEEKS = 26;
const SAME_BUDGET: readonly ScenarioStart[] = ['duplicate', 'push-only', 'pull-only', 'hybrid', 'last-year'];

/** Two channels a side; the spend of one is odd cents, one has nothing. */
function planOf(cents: number, currency = 'EUR'): Plan {
  const scale = currency === 'JPY' ? 1 : 100;
  return parsePlan({
    ...samplePlan(),
    currency,
    channels: [
      { id: 'ads', kind: 'ads', name: 'Ads' },
      { id: 'email', kind: 'email', name: 'Email' },
      { id: 'seo', kind: 'seo', name: 'SEO' },
      { id: 'social', kind: 'social', name: 'Social' },
    ],
    scenarios: [
      {
        id: 'base',
        name: 'Base',
        flights: [
          {
            channelId: 'ads',
            spend: Array.from({ length: WEEKS }, (_, week) => (cents * (week % 3)) / scale),
          },
          { channelId: 'seo', spend: Array(WEEKS).fill(7) },
        ],
      },
    ],
  });
}

/** A year and a half that ends where the plan starts. */
function actualsOf(weeks = 78): ActualSeries[] {
  const first = new Date(Date.parse('2026-01-05T00:00:00Z') - weeks * 7 * 86_400_000);
  const startsOn = first.toISOString().slice(0, 10);
  const values = (spend: (week: number) => number | null) =>
    Array.from({ length: weeks }, (_, week) => spend(week));
  return [
    { series: 'revenue', startsOn, values: values(() => 1) },
    { series: 'spend:ads', startsOn, values: values((week) => (week === weeks - 52 ? 500 : 100.37)) },
    { series: 'spend:social', startsOn, values: values((week) => (week % 5 === 0 ? null : 40)) },
  ];
}

describe('a new scenario', () => {
  it('has the budget of the one it is made from, to the minor unit, however it starts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e7 }),
        fc.constantFrom(...SAME_BUDGET),
        fc.constantFrom('EUR', 'JPY'),
        (cents, start, currency) => {
          const plan = planOf(cents, currency);
          const scenario = startScenario(plan, 'base', start, actualsOf());
          const after = insertScenario(plan, scenario);
          expect(budgetOf(after, scenario).total).toBe(budgetOf(plan, plan.scenarios[0]).total);
          expect(parsePlan(after)).toEqual(after);
        },
      ),
    );
  });

  it('puts all on one side, by the shares there, and keeps the shape of the flighting', () => {
    const plan = planOf(1000);
    const push = startScenario(plan, 'base', 'push-only');
    expect(budgetOf(plan, push).pull).toBe(0);
    expect(channelTotal(plan, push, 'email')).toBe(0);
    const spend = push.flights.find(({ channelId }) => channelId === 'ads')?.spend ?? [];
    expect(spend[0]).toBe(0);
    expect(spend[2] / spend[1]).toBeCloseTo(2, 2);
  });

  it('halves a hybrid to the minor unit, the odd one to pull', () => {
    const plan = planOf(101);
    const hybrid = startScenario(plan, 'base', 'hybrid');
    const { push, pull } = budgetOf(plan, hybrid);
    expect(Math.round(pull * 100) - Math.round(push * 100)).toBeGreaterThanOrEqual(0);
    expect(Math.round(pull * 100) - Math.round(push * 100)).toBeLessThanOrEqual(1);
  });

  it('spends nothing when it starts empty', () => {
    const plan = planOf(1000);
    expect(budgetOf(plan, startScenario(plan, 'base', 'empty')).total).toBe(0);
  });

  it('repeats the last 52 weeks week by week, and is not offered without them', () => {
    const plan = planOf(1000);
    const scenario = startScenario(plan, 'base', 'last-year', actualsOf());
    const ads = scenario.flights.find(({ channelId }) => channelId === 'ads')?.spend ?? [];
    // The first week of that year stood out, and it is the plan's first week again.
    expect(ads[0] / ads[1]).toBeCloseTo(500 / 100.37, 2);
    expect(ads[1]).toBeCloseTo(ads[2], 1);
    expect(startProblem(plan, 'last-year', actualsOf(51))).not.toBeNull();
    expect(startProblem(plan, 'last-year', [])).not.toBeNull();
    expect(() => startScenario(plan, 'base', 'last-year')).toThrow(RangeError);
  });

  it('keeps weeks of silence silent, however it starts', () => {
    const plan = planOf(1000);
    const [base] = plan.scenarios;
    const flights = plan.channels.map(({ id }) => {
      const flight = base.flights.find(({ channelId }) => channelId === id);
      const spend = (flight?.spend ?? Array<number>(WEEKS).fill(0)).with(0, 0).with(3, 0);
      return { channelId: id, spend, blackoutWeeks: [0, 3] };
    });
    const silent = parsePlan({ ...plan, scenarios: [{ ...base, flights }] });
    for (const start of SAME_BUDGET) {
      const scenario = startScenario(silent, 'base', start, actualsOf());
      for (const { spend, blackoutWeeks } of scenario.flights)
        expect([start, spend[0], spend[3], blackoutWeeks]).toEqual([start, 0, 0, [0, 3]]);
      expect(budgetOf(silent, scenario).total).toBe(budgetOf(silent, silent.scenarios[0]).total);
    }
  });

  it('is refused on a side without channels, and as the thirteenth', () => {
    const plan = planOf(1000);
    const pushOnly = parsePlan({
      ...plan,
      channels: [plan.channels[0]],
      scenarios: [{ ...plan.scenarios[0], flights: [] }],
    });
    expect(startProblem(pushOnly, 'pull-only', [])).not.toBeNull();
    expect(startProblem(pushOnly, 'hybrid', [])).not.toBeNull();
    expect(startProblem(pushOnly, 'push-only', [])).toBeNull();
    let full = plan;
    for (let n = 0; n < 11; n++) full = insertScenario(full, startScenario(full, 'base', 'duplicate'));
    expect(full.scenarios).toHaveLength(12);
    expect(() => insertScenario(full, startScenario(full, 'base', 'empty'))).toThrow(RangeError);
  });
});

describe('the scenarios of a plan', () => {
  const plan = (() => {
    let made = planOf(1000);
    for (const start of ['push-only', 'pull-only', 'hybrid'] as const)
      made = insertScenario(made, startScenario(made, 'base', start));
    return made;
  })();
  const names = ({ scenarios }: Plan) => scenarios.map(({ name }) => name);

  it('are renamed, a blank name changing nothing', () => {
    expect(names(renameScenario(plan, 'hybrid', ' Both '))).toContain('Both');
    expect(renameScenario(plan, 'hybrid', '  ')).toBe(plan);
  });

  it('move behind the baseline, which stays first until another takes its place', () => {
    expect(names(moveScenario(plan, 'hybrid', -1))).toEqual(['Base', 'Push only', 'Hybrid', 'Pull only']);
    expect(names(moveScenario(plan, 'hybrid', -9))).toEqual(['Base', 'Hybrid', 'Push only', 'Pull only']);
    expect(moveScenario(plan, 'base', 1)).toBe(plan);
    expect(moveScenario(plan, 'hybrid', 1)).toBe(plan);
    expect(names(makeBaseline(plan, 'hybrid'))).toEqual(['Hybrid', 'Base', 'Push only', 'Pull only']);
  });

  it('keep the last one, and come back exactly as they were', () => {
    const without = removeScenario(plan, 'pull-only');
    expect(restoreScenario(without, plan, 'pull-only')).toEqual(plan);
    expect(restoreScenario(plan, plan, 'pull-only')).toBe(plan);
    const one = ['push-only', 'pull-only', 'hybrid', 'base'].reduce(removeScenario, plan);
    expect(names(one)).toEqual(['Base']);
  });
});
