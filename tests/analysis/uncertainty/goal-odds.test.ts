import { describe, expect, it } from 'vitest';
import { goalOdds, goalWay } from '../../../lib/analysis/uncertainty/goal-odds';
import { drawEnsemble } from '../../../lib/analysis/uncertainty/uncertainty';
import { stream } from '../../../lib/math/rng';
import { samplePlan } from '../../support/sample-plan';

const plan = samplePlan();
const ensemble = drawEnsemble(plan, plan.scenarios[0], { draws: 640, seed: 7 });
const withDraws = (contribution: Float64Array) => ({
  ...ensemble,
  draws: contribution.length,
  headlineDraws: { ...ensemble.headlineDraws, contribution, paybackWeek: contribution },
});

describe('goalOdds', () => {
  it('are nine in ten at P10 and one in ten at P90', () => {
    const { p10, p90 } = ensemble.ranges.newCustomers;
    expect(goalOdds(ensemble, 'newCustomers', p10 ?? 0).odds).toBeCloseTo(0.9, 2);
    expect(goalOdds(ensemble, 'newCustomers', p90 ?? 0).odds).toBeCloseTo(0.1, 2);
  });

  it('look from the better side: a payback is reached at most, and one that never comes is not', () => {
    expect([goalWay('paybackWeek'), goalWay('costPerCustomer'), goalWay('contribution')]).toEqual([
      'at-most',
      'at-most',
      'at-least',
    ]);
    const weeks = Float64Array.from({ length: 640 }, (_, draw) => (draw % 4 === 0 ? Number.NaN : draw % 100));
    const all = withDraws(weeks);
    expect(goalOdds(all, 'paybackWeek', 1000).odds).toBe(0.75);
    expect(goalOdds(all, 'paybackWeek', -1, 'at-least').odds).toBe(0.75);
  });

  it('fall as the goal rises, and both ways together are certain', () => {
    const goals = [-1e12, 0, 1e3, 1e5, 1e12];
    const odds = goals.map((goal) => goalOdds(ensemble, 'contribution', goal).odds);
    expect(odds).toEqual(odds.toSorted((a, b) => b - a));
    expect([odds[0], odds[4]]).toEqual([1, 0]);
    const [above, below] = (['at-least', 'at-most'] as const).map(
      (way) => goalOdds(ensemble, 'contribution', 12.34, way).odds,
    );
    expect(above + below).toBe(1);
  });

  it('know their error: √(p (1 − p) / n) for random draws', () => {
    const errors = Array.from({ length: 60 }, (_, seed) => {
      const numbers = stream(seed, 'x');
      return goalOdds(
        withDraws(Float64Array.from({ length: 1280 }, (_, draw) => numbers(draw))),
        'contribution',
        0.3,
      );
    });
    const rms = Math.sqrt(errors.reduce((sum, one) => sum + one.standardError ** 2, 0) / errors.length);
    expect(rms / Math.sqrt((0.7 * 0.3) / 1280)).toBeGreaterThan(0.9);
    expect(rms / Math.sqrt((0.7 * 0.3) / 1280)).toBeLessThan(1.1);
  });

  it('are never certain', () => {
    expect(goalOdds(ensemble, 'contribution', 1e12).standardError).toBeCloseTo(1 / 641, 12);
    expect(goalOdds(withDraws(Float64Array.of(1, 2)), 'contribution', 0)).toMatchObject({
      odds: 1,
      standardError: 0.5,
    });
  });
});
