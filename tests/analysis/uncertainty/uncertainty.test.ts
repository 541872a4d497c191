import { describe, expect, it } from 'vitest';
import { type ForecastKey, forecastScenario } from '../../../lib/analysis/forecast/forecast';
import { HEADLINES } from '../../../lib/analysis/forecast/headline';
import { beliefAt } from '../../../lib/analysis/uncertainty/belief';
import { parameterDraws } from '../../../lib/analysis/uncertainty/draw-parameters';
import { drawEnsemble, ensembleSteps, rangeOf } from '../../../lib/analysis/uncertainty/uncertainty';
import { quantiles } from '../../../lib/math/quantiles';
import { compile } from '../../../lib/model/compile';
import { parsePlan } from '../../../lib/model/plan';
import { laneSeries } from '../../../lib/model/run';
import { simulate } from '../../../lib/model/simulate';
import { samplePlan } from '../../support/sample-plan';

const plan = samplePlan();
const [scenario] = plan.scenarios;
const ensemble = drawEnsemble(plan, scenario, { draws: 150, seed: 7 });

describe('drawEnsemble', () => {
  it('gives the same bits for the same seed, and others for another', () => {
    expect(drawEnsemble(plan, scenario, { draws: 150, seed: 7 })).toEqual(ensemble);
    const other = drawEnsemble(plan, scenario, { draws: 150, seed: 8 });
    expect(other.headlineDraws.newCustomers).not.toEqual(ensemble.headlineDraws.newCustomers);
  });

  it('begins a longer drawing with the draws of a shorter one, however it is chunked', () => {
    const longer = drawEnsemble(plan, scenario, { draws: 260, seed: 7 });
    for (const key of HEADLINES) {
      expect(longer.headlineDraws[key].slice(0, 150)).toEqual(ensemble.headlineDraws[key]);
    }
  });

  it('leaves every draw as it was when a channel that spends nothing is added', () => {
    const [ads] = plan.channels;
    const wider = parsePlan({
      ...plan,
      channels: [{ ...ads, id: 'radio', name: 'Radio' }, ...plan.channels],
    });
    const parameters = parameterDraws(plan, 7)(0, 5);
    const others = parameterDraws(wider, 7)(0, 5);
    for (const [address, values] of parameters) expect(others.get(address)).toEqual(values);
    const again = drawEnsemble(wider, wider.scenarios[0], { draws: 150, seed: 7 });
    for (const [draw, customers] of again.headlineDraws.newCustomers.entries()) {
      expect(customers).toBeCloseTo(ensemble.headlineDraws.newCustomers[draw], 6);
    }
  });

  it('each draw is the plan simulated with that draw’s parameters', () => {
    const draw = 3;
    const overrides = new Map(
      [...parameterDraws(plan, 7)(0, 5)].map(([address, values]) => [address, values.slice(draw, draw + 1)]),
    );
    const run = simulate(compile(plan, scenario, { lanes: 1, overrides }));
    const sum = laneSeries(run, 'newCustomers', 0).reduce((total, value) => total + value, 0);
    expect(ensemble.headlineDraws.newCustomers[draw]).toBeCloseTo(sum, 9);
    expect(ensemble.headlineDraws.loyalAtEnd[draw]).toBe(run.end.stages.loyal[0]);
  });

  it('bands are the quantiles of the draws', () => {
    const last = plan.horizonWeeks - 1;
    const [p10, p50, p90] = quantiles(ensemble.headlineDraws.loyalAtEnd, [0.1, 0.5, 0.9]);
    const { loyal } = ensemble.bands;
    expect([loyal.p10[last], loyal.p50[last], loyal.p90[last]]).toEqual([p10, p50, p90]);
    expect(ensemble.ranges.loyalAtEnd).toEqual({ p10, p50, p90 });
    const [low, , high] = quantiles(ensemble.headlineDraws.contribution, [0.1, 0.5, 0.9]);
    expect(ensemble.bands.contributionToDate.p10[last]).toBeCloseTo(low, 6);
    expect(ensemble.bands.contributionToDate.p90[last]).toBeCloseTo(high, 6);
  });

  it('never crosses its percentiles, in any series or part', () => {
    const parts = Object.values(ensemble.splitBands).flatMap((split) => Object.values(split));
    for (const { p10, p50, p90 } of [...Object.values(ensemble.bands), ...parts]) {
      for (let week = 0; week < plan.horizonWeeks; week++) {
        expect(p10[week]).toBeLessThanOrEqual(p50[week]);
        expect(p50[week]).toBeLessThanOrEqual(p90[week]);
      }
    }
  });

  it('has the forecast within its band in the middle of the horizon', () => {
    const { series } = forecastScenario(plan, 'baseline');
    for (const key of ['newCustomers', 'orders', 'revenue', 'awareness', 'loyal'] satisfies ForecastKey[]) {
      expect(series[key][13]).toBeGreaterThan(ensemble.bands[key].p10[13]);
      expect(series[key][13]).toBeLessThan(ensemble.bands[key].p90[13]);
    }
  });

  it('reports every chunk, and its ensemble so far is that of so many draws', () => {
    const steps = [...ensembleSteps(plan, scenario, { draws: 260, seed: 7 })];
    expect(steps.map(({ drawn }) => drawn)).toEqual([200, 260]);
    expect(steps[0].ensemble()).toEqual(drawEnsemble(plan, scenario, { draws: 200, seed: 7 }));
    const heard: number[] = [];
    drawEnsemble(plan, scenario, { draws: 260, seed: 7, onProgress: (drawn) => heard.push(drawn) });
    expect(heard).toEqual([200, 260]);
  });

  it.each([0, -1, 1.5, 10_001, Number.NaN])('refuses %s draws', (draws) => {
    expect(() => drawEnsemble(plan, scenario, { draws, seed: 7 })).toThrow(RangeError);
  });
});

describe('rangeOf', () => {
  it('has no percentile where the number does not exist in that many draws', () => {
    const weeks = Float64Array.of(10, 20, 30, 40, Number.NaN, Number.NaN, Number.NaN, Number.NaN, 50, 60, 70);
    expect(rangeOf(weeks, true)).toEqual({ p10: 20, p50: 60, p90: null });
    expect(rangeOf(Float64Array.of(Number.NaN, Number.NaN), true)).toEqual({
      p10: null,
      p50: null,
      p90: null,
    });
    expect(rangeOf(Float64Array.of(42), true)).toEqual({ p10: 42, p50: 42, p90: 42 });
  });
});

describe('beliefAt', () => {
  const passport = { distribution: 'lognormal', value: 2, low: 1, high: 4, min: 0, max: 10 } as const;

  it.each([
    ['the default value has the default range', passport, 2, 1, 4],
    ['a lognormal keeps its ratios', passport, 1, 0.5, 2],
    ['the limits hold', passport, 8, 4, 10],
    ['a parameter switched off stays off', passport, 0, 0, 0],
    ['a normal keeps its distances', { ...passport, distribution: 'normal' } as const, 5, 4, 7],
    [
      'a share keeps its odds ratios',
      { distribution: 'logit-normal', value: 0.5, low: 0.2, high: 0.8, min: 0, max: 1 } as const,
      0.8,
      0.5,
      16 / 17,
    ],
  ])('%s', (_, belief, value, low, high) => {
    const moved = beliefAt(belief, value);
    expect(moved.value).toBe(value);
    expect(moved.low).toBeCloseTo(low, 12);
    expect(moved.high).toBeCloseTo(high, 12);
  });
});
