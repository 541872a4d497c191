import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Belief, drawFrom, normalQuantile, Z90 } from '../../lib/math/distributions';

describe('normalQuantile', () => {
  test.each([
    // Wichura 1988, AS 241.
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.262340089798409],
    // SciPy's norm.ppf; the tails also to 40 digits.
    [0.5, 0],
    [0.9, 1.2815515655446004],
    [0.95, 1.6448536269514722],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
    [0.999999, 4.753424308817087],
    [1e-10, -6.361340902404056],
    [1e-100, -21.27345356096532],
  ])('of %d is %d', (p, wanted) => {
    expect(Math.abs(normalQuantile(p) - wanted)).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(wanted)));
  });

  test('is symmetric and rises', () => {
    const p = fc.double({ min: 1e-12, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(p, p, (a, b) => {
        // 1 − p is rounded; near 0 and 1 the quantile moves by the rounding over the density.
        expect(Math.abs(normalQuantile(1 - a) + normalQuantile(a))).toBeLessThan(1e-15 / a + 1e-12);
        if (a < b) expect(normalQuantile(a)).toBeLessThanOrEqual(normalQuantile(b));
      }),
    );
  });

  test.each([0, 1, -0.1, 1.1, NaN])('refuses %d', (p) => {
    expect(() => normalQuantile(p)).toThrow(RangeError);
  });

  test('Z90 is the quantile at 0.9', () => {
    expect(normalQuantile(0.9)).toBeCloseTo(Z90, 15);
  });
});

describe('drawFrom', () => {
  const shapes: [string, Belief][] = [
    ['lognormal', belief('lognormal', 40, 30, 60, 0.05, 520)],
    ['normal', belief('normal', 4.2, 4, 4.5, 1, 5)],
    ['normal across 0', belief('normal', 0.1, -0.4, 1, -10, 10)],
    ['logit-normal', belief('logit-normal', 0.83, 0.7, 0.92, 0, 1)],
  ];

  test.each(shapes)('%s: P50 is the value, P10 is low, P90 is high', (_, spread) => {
    expect(drawFrom(spread, 0.5)).toBeCloseTo(spread.value, 12);
    expect(drawFrom(spread, 0.1)).toBeCloseTo(spread.low, 12);
    expect(drawFrom(spread, 0.9)).toBeCloseTo(spread.high, 12);
  });

  test.each(shapes)('%s: rises with the uniform number and stays within its limits', (_, spread) => {
    const u = fc.double({ min: 2 ** -54, max: 1 - 2 ** -53, noNaN: true });
    fc.assert(
      fc.property(u, u, (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((at) => drawFrom(spread, at));
        expect(less).toBeLessThanOrEqual(more + 1e-12 * Math.abs(more));
        expect(less).toBeGreaterThanOrEqual(spread.min);
        expect(more).toBeLessThanOrEqual(spread.max);
      }),
    );
  });

  test('a fixed value, and one without spread, is never moved', () => {
    expect(drawFrom(belief('fixed', 3, 1, 5, 0, 9), 0.99)).toBe(3);
    expect(drawFrom(belief('lognormal', 0, 0, 0, 0, 9), 0.01)).toBe(0);
  });

  test('a share at 0 or 1 stays finite', () => {
    for (const u of [1e-9, 0.1, 0.5, 0.9, 1 - 1e-9]) {
      expect(drawFrom(belief('logit-normal', 0, 0, 0.1, 0, 1), u)).toBeGreaterThanOrEqual(0);
      expect(drawFrom(belief('logit-normal', 1, 0.9, 1, 0, 1), u)).toBeLessThanOrEqual(1);
    }
  });
});

function belief(
  distribution: Belief['distribution'],
  value: number,
  low: number,
  high: number,
  min: number,
  max: number,
): Belief {
  return { distribution, value, low, high, min, max };
}
