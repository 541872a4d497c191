import { describe, expect, test } from 'vitest';
import { compile } from '../../lib/model/compile';
import type { Run } from '../../lib/model/run';
import type { StageKey } from '../../lib/model/series';
import { simulate } from '../../lib/model/simulate';
import { exitsPerHazard } from '../../lib/model/stages';
import { type Stir, stillPlan } from '../support/still-plan';

const N = 1_000_000;
/** The plan's longest half-life still lets a few go. */
const FORGETTING = Math.LN2 / 2000;

describe('competing exits (eq. 1)', () => {
  test('each takes its part of those who leave, and together never more than there are', () => {
    const hazards = [0.3, 1.2, 5];
    const sum = hazards.reduce((a, b) => a + b, 0);
    const perHazard = exitsPerHazard(100, sum);
    const leaving = hazards.map((hazard) => hazard * perHazard);
    expect(leaving.reduce((a, b) => a + b, 0)).toBeCloseTo(100 * (1 - Math.exp(-sum)), 10);
    expect(leaving[1] / leaving[0]).toBeCloseTo(4, 12);
  });

  test('without hazard nobody leaves, with a boundless one nobody stays', () => {
    expect(exitsPerHazard(100, 0)).toBe(0);
    expect(1e9 * exitsPerHazard(100, 1e9)).toBeCloseTo(100, 9);
  });

  // After one week: S · (1 − e^−H) · h / H of each exit.
  test.each<[StageKey, Stir['dynamics'], Partial<Record<StageKey, number>>]>([
    [
      'active',
      { baseLoyalty: 0.2, lapseActive: 0.5, turnover: 0.1 },
      { loyal: 0.2, lapsed: 0.5, unaware: 0.1 },
    ],
    ['loyal', { lapseLoyal: 0.3, slipping: 0.2, turnover: 0.1 }, { lapsed: 0.3, active: 0.2, unaware: 0.1 }],
    [
      'lapsed',
      { baseWinBack: 0.4, drifting: 0.3, turnover: 0.2 },
      { considering: 0.4, aware: 0.3, unaware: 0.2 },
    ],
    [
      'considering',
      { baseConversion: 0.6, coolingHalfLifeWeeks: 1, turnover: 0.2 },
      { active: 0.6, aware: Math.LN2, unaware: 0.2 },
    ],
    [
      'aware',
      { baseConsideration: 0.4, forgettingHalfLifeWeeks: 2, turnover: 0.1 },
      { considering: 0.4, unaware: Math.LN2 / 2 + 0.1 },
    ],
  ])('out of %s', (stage, dynamics, exits) => {
    const run = runOf({ stages: { [stage]: N }, dynamics });
    const sum = Object.values(exits).reduce((a, b) => a + b, 0);
    const leaving = 1 - Math.exp(-sum);
    expect(run.series[stage][0]).toBeCloseTo(N * (1 - leaving), 5);
    for (const [to, hazard] of Object.entries(exits)) {
      expect(run.series[to as StageKey][0]).toBeCloseTo((N * leaving * hazard) / sum, 5);
    }
  });

  test('word of mouth: loyal customers count four times as much as active ones (eq. 6)', () => {
    const reached = (stages: Stir['stages']) =>
      N - 2e5 - runOf({ stages, dynamics: { imitation: 0.5 } }).series.unaware[0];
    expect(reached({ loyal: 2e5 })).toBeCloseTo(8e5 * (1 - Math.exp(-0.1)), 5);
    expect(reached({ active: 2e5 })).toBeCloseTo(8e5 * (1 - Math.exp(-0.025)), 5);
    expect(reached({ lapsed: 2e5 })).toBe(0);
  });

  test('flows start from the state at the start of the week: nobody passes two arrows in one', () => {
    const run = runOf({ dynamics: { baseAwareness: 2, baseConsideration: 2, baseConversion: 2 } });
    expect(run.series.considering[0]).toBe(0);
    expect(run.series.active[1]).toBe(0);
    expect(run.series.active[2]).toBeGreaterThan(0);
  });

  test('a stage that all leave at once ends at nobody, not below', () => {
    for (const baseConversion of [0.37, 1.1, 2]) {
      const run = runOf({
        weeks: 8,
        size: 3.3,
        stages: { considering: 3.3 },
        dynamics: { baseConversion, coolingHalfLifeWeeks: 0.1, turnover: 1.7, priceElasticity: 10 },
        discount: [0.9],
      });
      for (const people of run.series.considering) expect(people).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('growth', () => {
  const stages = { aware: 2e5, active: 1e5 };

  test('entrants join the unaware; everybody else stays as they were', () => {
    const run = runOf({ weeks: 52, annualGrowth: 0.3, stages });
    expect(run.series.active[51]).toBeCloseTo(1e5, 6);
    expect(run.series.aware[51]).toBeCloseTo(2e5 * Math.exp(-52 * FORGETTING), 3);
    expect(people(run, 51)).toBeCloseTo(1.3 * N, 3);
  });

  test('a shrinking market loses the same share of every stage', () => {
    const run = runOf({ weeks: 52, annualGrowth: -0.3, stages });
    expect(run.series.active[51]).toBeCloseTo(0.7e5, 5);
    expect(people(run, 51)).toBeCloseTo(0.7 * N, 3);
  });
});

test('the season lifts conversion and orders in its week of the year and nothing else', () => {
  const seasonality = Array.from({ length: 52 }, (_, week) => (week === 1 ? 2 : week === 2 ? 0 : 1));
  const stir = {
    stages: { considering: 1e5, active: 1e5 },
    dynamics: { baseConversion: 0.01, ordersPerActive: 0.1 },
  };
  const flat = runOf(stir);
  const seasonal = runOf({ ...stir, seasonality });
  expect(seasonal.series.orders[0]).toBe(flat.series.orders[0]);
  expect(seasonal.series.orders[1] / flat.series.orders[1]).toBeCloseTo(2, 1);
  expect(seasonal.series.newCustomers[2]).toBe(0);
  expect(seasonal.series.orders[2]).toBe(0);
});

test('money: revenue at the price paid, gross profit after unit cost (section 5)', () => {
  const run = runOf({
    stages: { active: 1e5 },
    dynamics: { ordersPerActive: 0.1, priceElasticity: 0 },
    economics: { price: 40, margin: 0.3 },
    discount: [0, 0.25],
  });
  expect(run.series.orders[1]).toBeCloseTo(1e4, 6);
  expect(run.series.revenue[0]).toBeCloseTo(4e5, 5);
  expect(run.series.grossProfit[0]).toBeCloseTo(1.2e5, 5);
  expect(run.series.revenue[1]).toBeCloseTo(3e5, 5);
  expect(run.series.grossProfit[1]).toBeCloseTo(2e4, 5);
});

function runOf(stir: Stir): Run {
  const plan = stillPlan(stir);
  return simulate(compile(plan, plan.scenarios[0]));
}

function people({ series }: Run, week: number): number {
  const { unaware, aware, considering, active, loyal, lapsed } = series;
  return [unaware, aware, considering, active, loyal, lapsed].reduce((sum, stage) => sum + stage[week], 0);
}
