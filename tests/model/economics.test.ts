import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../lib/model/compile';
import {
  discountFactors,
  lifetimeValues,
  VALUED_STAGES,
  type ValuedStage,
  weeklyDiscount,
} from '../../lib/model/economics';
import type { Plan } from '../../lib/model/plan';
import { simulate } from '../../lib/model/simulate';
import { arbitraryPlan, PROPERTY_RUNS } from '../support/arbitrary-plan';
import { samplePlan } from '../support/sample-plan';
import { stillPlan } from '../support/still-plan';

describe('discounting', () => {
  test('a year of weeks is the yearly rate, from the end of each week', () => {
    const plan = stillPlan({ economics: { discountRate: 0.08 } });
    const factors = discountFactors(plan, 104);
    expect(factors[51]).toBeCloseTo(1 / 1.08, 12);
    expect(factors[103]).toBeCloseTo(1 / 1.08 ** 2, 12);
    expect(factors[0]).toBeCloseTo(1.08 ** (-1 / 52), 12);
    expect(weeklyDiscount(plan) ** 52).toBeCloseTo(1 / 1.08, 12);
  });

  test('at a rate of 0 later money is worth as much', () => {
    expect([...discountFactors(stillPlan({ economics: { discountRate: 0 } }), 3)]).toEqual([1, 1, 1]);
  });
});

describe('lifetime value (eq. 17)', () => {
  // People live on in the engine itself, one stage at a time, until nobody of them is left who could order.
  const dynamics = {
    baseConsideration: 0.02,
    baseConversion: 0.2,
    baseLoyalty: 0.05,
    baseWinBack: 0.01,
    forgettingHalfLifeWeeks: 40,
    coolingHalfLifeWeeks: 4,
    drifting: 0.02,
    turnover: 0.002,
    lapseActive: 0.06,
    lapseLoyal: 0.01,
    slipping: 0.02,
    ordersPerActive: 0.1,
    ordersPerLoyal: 0.2,
  };
  const stir = { weeks: 260, dynamics, economics: { price: 30, margin: 0.4, discountRate: 0.1 } };

  test.each(VALUED_STAGES)('of the %s is what a cohort of them brings, discounted, week by week', (stage) => {
    const plan = stillPlan({ ...stir, stages: { [stage]: 1_000_000 } });
    expect(valuesOf(plan)[stage]).toBeCloseTo(cohortProfit(plan) / 1_000_000, 6);
  });

  test('does not depend on who is in a stage when the plan ends, nor on nobody being there', () => {
    const empty = valuesOf(stillPlan(stir));
    const full = valuesOf(
      stillPlan({ ...stir, stages: { aware: 2e5, active: 1e5, loyal: 5e4, lapsed: 3e5 } }),
    );
    for (const stage of VALUED_STAGES) expect(empty[stage]).toBeCloseTo(full[stage], 9);
  });

  test('of a customer who never leaves is the perpetuity', () => {
    const plan = stillPlan({ ...stir, dynamics: { ordersPerLoyal: 0.2 } });
    expect(valuesOf(plan).loyal).toBeCloseTo((0.2 * 12) / (1 - 1.1 ** (-1 / 52)), 6);
  });

  test('counts the higher order frequency that channels still bring', () => {
    const channel = { kind: 'ads' as const, parameters: { repeat: 1, wearOutHalf: 0 }, stock: 1e15 };
    const plan = stillPlan({ ...stir, dynamics: { ordersPerLoyal: 0.2, ordersPerActive: 0.1 }, channel });
    const forever = 1 / (1 - 1.1 ** (-1 / 52));
    expect(valuesOf(plan).loyal).toBeCloseTo(2 * 0.2 * 12 * forever, 3);
    expect(valuesOf(plan).active).toBeCloseTo(2 * 0.1 * 12 * forever, 3);
  });

  test('is without season and discount, and counts what channels still press with', () => {
    const plan = samplePlan();
    const batch = compile(plan, plan.scenarios[0]);
    const { end } = simulate(batch);
    const inSeason = { ...batch, season: batch.season.map(() => 3) };
    const values = lifetimeValues(batch, end, 0.998);
    expect(lifetimeValues(inSeason, end, 0.998)).toEqual(values);
    const rested = {
      ...end,
      channels: end.channels.map((channel) => ({ ...channel, stock: new Float64Array(1) })),
    };
    expect(values.considering[0]).toBeGreaterThan(lifetimeValues(batch, rested, 0.998).considering[0]);
  });

  test('leaves the state as it was', () => {
    const plan = samplePlan();
    const batch = compile(plan, plan.scenarios[0]);
    const { end } = simulate(batch);
    const before = structuredClone(end);
    lifetimeValues(batch, end, 0.998);
    expect(end).toEqual(before);
  });

  test('is finite and not negative wherever money is discounted, and the same in a batch as alone', () => {
    fc.assert(
      fc.property(arbitraryPlan({ horizonWeeks: 8 }), (plan) => {
        const [scenario] = plan.scenarios;
        const alone = compile(plan, scenario);
        const three = compile(plan, scenario, { lanes: 3 });
        const values = lifetimeValues(alone, simulate(alone).end, 0.998);
        const together = lifetimeValues(three, simulate(three).end, 0.998);
        for (const stage of VALUED_STAGES) {
          expect(values[stage][0]).toBeGreaterThanOrEqual(-1e-9 * plan.economics.price);
          expect(Number.isFinite(values[stage][0])).toBe(true);
          expect(together[stage][2]).toBe(values[stage][0]);
        }
      }),
      { numRuns: PROPERTY_RUNS },
    );
  });
});

function valuesOf(plan: Plan): Record<ValuedStage, number> {
  const batch = compile(plan, plan.scenarios[0]);
  const values = lifetimeValues(batch, batch.start, weeklyDiscount(plan));
  return Object.fromEntries(VALUED_STAGES.map((stage) => [stage, values[stage][0]])) as Record<
    ValuedStage,
    number
  >;
}

/** Discounted gross profit of everybody in the plan's market over 5,200 weeks; this week's money counts in full. */
function cohortProfit(plan: Plan): number {
  const batch = compile(plan, plan.scenarios[0]);
  let state = batch.start;
  let factor = 1;
  let sum = 0;
  for (let years = 0; years < 100; years += 5) {
    const run = simulate(batch, { ...state, week: 0 });
    for (const profit of run.series.grossProfit) {
      sum += factor * profit;
      factor *= weeklyDiscount(plan);
    }
    state = run.end;
  }
  return sum;
}
