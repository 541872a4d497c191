import { describe, expect, it } from 'vitest';
import {
  drawPreciseEnsemble,
  errorScale,
  furtherDraws,
  percentileErrors,
  preciseEnsemble,
  precisionOf,
  relativeError,
} from '../../../lib/analysis/uncertainty/precision';
import { drawEnsemble } from '../../../lib/analysis/uncertainty/uncertainty';
import { normalQuantile } from '../../../lib/math/distributions';
import { exp, log } from '../../../lib/math/elementary';
import { quantiles } from '../../../lib/math/quantiles';
import { quasiStream } from '../../../lib/math/quasi-random';
import { stream } from '../../../lib/math/rng';
import { samplePlan } from '../../support/sample-plan';

type Numbers = (draw: number) => number;
const random = (seed: number): Numbers => stream(seed, 'x');
const quasi = (seed: number): Numbers => quasiStream(seed, 'x', { set: 'x', dimension: 0 });

describe('percentileErrors', () => {
  const draws = 2000;
  const density = (z: number) => exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  // Error of a percentile: √(p (1 − p) / n) / density there.
  const known = (p: number, at: number) => Math.sqrt((p * (1 - p)) / draws) / at;

  it.each<[string, (u: number) => number, number[]]>([
    ['uniform', (u) => u, [known(0.1, 1), known(0.5, 1), known(0.9, 1)]],
    ['normal', normalQuantile, [0.1, 0.5, 0.9].map((p) => known(p, density(normalQuantile(p))))],
    ['exponential', (u) => -log(1 - u), [0.1, 0.5, 0.9].map((p) => known(p, 1 - p))],
  ])('are those that theory gives for random draws: %s', (_, value, theory) => {
    const errors = Array.from({ length: 80 }, (_, seed) => {
      const numbers = random(1000 + seed);
      return percentileErrors(Float64Array.from({ length: draws }, (_, draw) => value(numbers(draw))));
    });
    for (const [at, key] of (['p10', 'p50', 'p90'] as const).entries()) {
      const rms = Math.sqrt(errors.reduce((sum, one) => sum + (one[key] ?? 0) ** 2, 0) / errors.length);
      expect(rms / theory[at]).toBeGreaterThan(0.85);
      expect(rms / theory[at]).toBeLessThan(1.15);
    }
  });

  it('are those that repeating with other seeds shows, for quasi-random draws too', () => {
    const value = (seed: number) => {
      const numbers = [0, 1, 2].map((d) => quasiStream(seed, `x${d}`, { set: 'x', dimension: d }));
      return Float64Array.from({ length: 1600 }, (_, draw) => {
        const [a, b, c] = numbers.map((one) => normalQuantile(one(draw)));
        return a + b * c + exp(0.5 * c);
      });
    };
    const samples = Array.from({ length: 60 }, (_, seed) => value(seed));
    const found = samples.map((sample) => quantiles(sample, [0.1, 0.9]));
    for (const [at, key] of (['p10', 'p90'] as const).entries()) {
      const mean = found.reduce((sum, one) => sum + one[at], 0) / found.length;
      const spread = Math.sqrt(
        found.reduce((sum, one) => sum + (one[at] - mean) ** 2, 0) / (found.length - 1),
      );
      const stated = Math.sqrt(
        samples.reduce((sum, one) => sum + (percentileErrors(one)[key] ?? 0) ** 2, 0) / samples.length,
      );
      expect(stated / spread).toBeGreaterThan(0.75);
      expect(stated / spread).toBeLessThan(1.4);
    }
  });

  it('are far smaller for quasi-random draws of one number than for random ones', () => {
    const of = (numbers: Numbers) =>
      percentileErrors(Float64Array.from({ length: 2000 }, (_, draw) => numbers(draw))).p90 ?? 1;
    expect(of(quasi(4))).toBeLessThan(0.5 * of(random(4)));
  });

  it('do not exist where the percentile does not, nor for a handful of draws', () => {
    const never = Float64Array.from({ length: 2000 }, (_, draw) => (draw % 3 === 0 ? draw : Number.NaN));
    expect(percentileErrors(never)).toMatchObject({ p50: null, p90: null });
    expect(percentileErrors(never).p10).toBeGreaterThan(0);
    expect(percentileErrors(new Float64Array(200))).toEqual({ p10: null, p50: null, p90: null });
  });

  it('are 0 where nothing varies', () => {
    expect(percentileErrors(new Float64Array(640).fill(0.1))).toEqual({ p10: 0, p50: 0, p90: 0 });
    expect(relativeError(new Float64Array(640).fill(0.1))).toBe(0);
    expect(relativeError(new Float64Array(640))).toBe(0);
  });
});

describe('errorScale', () => {
  it.each([
    ['the median where it is large', { p10: 90, p50: 100, p90: 110 }, 100],
    ['a negative median by its size', { p10: -110, p50: -100, p90: -90 }, 100],
    ['the width where the median is near 0', { p10: -50, p50: 1, p90: 70 }, 120],
    ['nothing where a percentile is missing', { p10: 1, p50: 2, p90: null }, null],
  ])('is %s', (_, range, scale) => expect(errorScale(range)).toBe(scale));
});

describe('drawing to a precision', () => {
  const plan = samplePlan();
  const [scenario] = plan.scenarios;

  it('stops at the first look that is precise enough, and the draws are those of any longer drawing', () => {
    const ensemble = drawPreciseEnsemble(plan, scenario, { seed: 7, target: 0.02 });
    expect(ensemble.draws % 1000).toBe(0);
    expect(ensemble.draws).toBeLessThan(10_000);
    expect(relativeError(ensemble.headlineDraws.contribution)).toBeLessThanOrEqual(0.02);
    const longer = drawEnsemble(plan, scenario, { draws: ensemble.draws + 200, seed: 7 });
    expect(longer.headlineDraws.contribution.slice(0, ensemble.draws)).toEqual(
      ensemble.headlineDraws.contribution,
    );
  });

  it('gives the same ensemble where draws are asked for as a whole', async () => {
    const limits = { target: 0.012, most: 4000 };
    const whole = await preciseEnsemble(
      (draws) => Promise.resolve(drawEnsemble(plan, scenario, { draws, seed: 3 })),
      limits,
    );
    expect(whole).toEqual(drawPreciseEnsemble(plan, scenario, { seed: 3, ...limits }));
  });

  it('never draws more than it may', () => {
    expect(drawPreciseEnsemble(plan, scenario, { seed: 7, target: 1e-9, most: 1400 }).draws).toBe(1400);
    expect(drawPreciseEnsemble(plan, scenario, { seed: 7, target: 1e-9, most: 60 }).draws).toBe(60);
  });

  it('asks for as many draws as the square of the error says', () => {
    const numbers = random(8);
    const draws = Float64Array.from({ length: 1000 }, (_, draw) => normalQuantile(numbers(draw)));
    const error = relativeError(draws) ?? 0;
    expect(furtherDraws(draws, { target: error })).toBeNull();
    expect(furtherDraws(draws, { target: error / 2.1 })).toBe(5000);
    expect(furtherDraws(draws, { target: error / 10 })).toBe(10_000);
    expect(furtherDraws(draws, { target: error / 10, most: 2500 })).toBe(2500);
    expect(furtherDraws(draws, { target: error / 10, most: 1000 })).toBeNull();
  });

  it('states an error for every percentile of every headline that varies', () => {
    const precision = precisionOf(drawEnsemble(plan, scenario, { draws: 640, seed: 7 }));
    expect(precision.spend).toEqual({ p10: 0, p50: 0, p90: 0 });
    for (const error of Object.values(precision.newCustomers)) expect(error).toBeGreaterThan(0);
  });
});
