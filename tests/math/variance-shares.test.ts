import { describe, expect, it } from 'vitest';
import { stream } from '../../lib/math/rng';
import { groupShare, mainShare, uniformRanks, type VarianceShare } from '../../lib/math/variance-shares';

/** Uniform numbers of some inputs, `[input][draw]`. */
function inputs(count: number, draws: number, seed: number): Float64Array[] {
  return Array.from({ length: count }, (_, input) => {
    const numbers = stream(seed, `x${input}`);
    return Float64Array.from({ length: draws }, (_, draw) => numbers(draw));
  });
}

function outputs(x: readonly Float64Array[], f: (...at: number[]) => number): Float64Array {
  return x[0].map((_, draw) => f(...x.map((one) => one[draw])));
}

const angle = (u: number) => Math.PI * (2 * u - 1);
const ishigami = (u: number, v: number, w: number) =>
  Math.sin(angle(u)) + 7 * Math.sin(angle(v)) ** 2 + 0.1 * angle(w) ** 4 * Math.sin(angle(u));
const G = [0, 1, 4.5, 9, 99];
const sobolG = (...u: number[]) =>
  u.reduce((product, one, i) => (product * (Math.abs(4 * one - 2) + G[i])) / (1 + G[i]), 1);
const partialVariances = G.map((a) => 1 / (3 * (1 + a) ** 2));
const gVariance = partialVariances.reduce((product, one) => product * (1 + one), 1) - 1;

describe('mainShare', () => {
  // Source of the indices: Saltelli et al. 2008, "Global Sensitivity Analysis", sections 4.5 and 4.6.
  it.each<[string, (...u: number[]) => number, number[], number]>([
    ['the Ishigami function', ishigami, [0.3139, 0.4424, 0], 10],
    ['Sobol’s g-function', sobolG, partialVariances.map((one) => one / gVariance), 6],
    ['a sum with weights 3, 2 and 1', (u, v, w) => 3 * u + 2 * v + w, [9 / 14, 4 / 14, 1 / 14], 6],
    ['a product without main effects', (u, v) => (u - 0.5) * (v - 0.5), [0, 0], 6],
  ])('finds the known indices of %s', (_, f, indices, degree) => {
    const x = inputs(indices.length, 8000, 1);
    const y = outputs(x, f);
    for (const [input, index] of indices.entries()) {
      const { share, standardError } = mainShare(uniformRanks(x[input]), y, degree);
      expect(Math.abs(share - index)).toBeLessThan(4 * standardError + 0.012);
      expect(standardError).toBeLessThan(0.03);
    }
  });

  it('is unbiased and knows its error: over 60 samples of 500 draws of the g-function', () => {
    const samples = Array.from({ length: 60 }, (_, seed) => {
      const x = inputs(3, 500, 100 + seed);
      return [0, 1, 2].map((input) =>
        mainShare(
          uniformRanks(x[input]),
          outputs(x, (u, v, w) => sobolG(u, v, w)),
        ),
      );
    });
    const three = G.slice(0, 3).map((a) => 1 / (3 * (1 + a) ** 2));
    const variance = three.reduce((product, one) => product * (1 + one), 1) - 1;
    for (const [input, one] of three.entries()) {
      const found = samples.map((sample) => sample[input]);
      const { mean, spread, stated } = summary(found);
      expect(Math.abs(mean - one / variance)).toBeLessThan(0.015);
      expect(stated / spread).toBeGreaterThan(0.7);
      expect(stated / spread).toBeLessThan(1.4);
    }
  });

  it('says nothing of an input that does nothing, not even on average', () => {
    const shares = Array.from({ length: 40 }, (_, seed) => {
      const x = inputs(2, 300, 500 + seed);
      return mainShare(
        uniformRanks(x[1]),
        outputs(x, (u) => u ** 3),
      );
    });
    expect(Math.abs(summary(shares).mean)).toBeLessThan(0.005);
  });

  it('is not changed by scaling or shifting the output', () => {
    const x = inputs(1, 400, 3);
    const y = x[0].map((u) => u + Math.sin(40 * u));
    const { share } = mainShare(uniformRanks(x[0]), y);
    expect(
      mainShare(
        uniformRanks(x[0]),
        y.map((value) => 1e6 - 250 * value),
      ).share,
    ).toBeCloseTo(share, 9);
  });
});

describe('groupShare', () => {
  it('counts what two inputs do only together', () => {
    const x = inputs(3, 8000, 7);
    const y = outputs(x, (u, v, w) => (u - 0.5) * (v - 0.5) + (w - 0.5) / 10);
    const whole = 1 / 144 + 1 / 1200;
    expect(groupShare([x[0], x[1]], y).share).toBeCloseTo(1 / 144 / whole, 1);
    expect(groupShare([x[2]], y).share).toBeCloseTo(1 / 1200 / whole, 1);
    expect(groupShare([], y)).toEqual({ share: 0, standardError: 0 });
  });

  // Twenty inputs with half of the variance, a twenty-first with the other half.
  const sample = (draws: number, seed: number, together = 0) => {
    const x = inputs(21, draws, seed);
    const y = outputs(x, (...u) => {
      const half = u.slice(0, 20).reduce((sum, one) => sum + (one - 0.5), 0);
      return half + Math.sqrt(20) * (u[20] - 0.5) + together * (u[0] - 0.5) * (u[1] - 0.5);
    });
    return groupShare(x.slice(0, 20).map(uniformRanks), y);
  };

  it.each([
    [400, 40, 0.02],
    [1000, 40, 0.015],
    [4000, 14, 0.012],
  ])('is unbiased for 20 inputs at %i draws, and knows its error', (draws, samples, bias) => {
    const { mean, spread, stated } = summary(
      Array.from({ length: samples }, (_, seed) => sample(draws, 900 + seed)),
    );
    expect(Math.abs(mean - 0.5)).toBeLessThan(bias);
    expect(stated / spread).toBeGreaterThan(0.7);
    expect(stated / spread).toBeLessThan(1.5);
  });

  it('counts what two of 20 inputs do only together once there are draws enough', () => {
    const strength = Math.sqrt(240);
    const { mean } = summary(Array.from({ length: 5 }, (_, seed) => sample(4000, 950 + seed, strength)));
    expect(mean).toBeGreaterThan(0.62);
    expect(mean).toBeLessThan(0.71);
  });

  it('says that it does not know with fewer than ten draws an input', () => {
    expect(sample(199, 1)).toEqual({ share: Number.NaN, standardError: Number.NaN });
    expect(sample(200, 1).share).toBeGreaterThan(0.2);
    expect(sample(200, 1).share).toBeLessThan(0.8);
  });
});

describe('uniformRanks', () => {
  it('spreads any values evenly over (0, 1) in their order', () => {
    expect(Array.from(uniformRanks(Float64Array.of(30, -2, 1e9, 7)))).toEqual([0.625, 0.125, 0.875, 0.375]);
  });
});

function summary(found: readonly VarianceShare[]) {
  const mean = found.reduce((sum, { share }) => sum + share, 0) / found.length;
  const variance = found.reduce((sum, { share }) => sum + (share - mean) ** 2, 0) / (found.length - 1);
  const squares = found.reduce((sum, { standardError }) => sum + standardError ** 2, 0) / found.length;
  return { mean, spread: Math.sqrt(variance), stated: Math.sqrt(squares) };
}
