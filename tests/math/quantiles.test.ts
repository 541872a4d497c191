import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantileSorted, quantiles } from '../../lib/math/quantiles';

describe('quantileSorted', () => {
  const primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29];
  test.each([
    // R: quantile(x, p, type = 7); NumPy: numpy.quantile(x, p).
    [primes, 0.1, 2.9],
    [primes, 0.2, 4.6],
    [primes, 0.3, 6.4],
    [primes, 0.5, 12],
    [primes, 0.9, 23.6],
    [[15, 20, 35, 40, 50], 0.05, 16],
    [[15, 20, 35, 40, 50], 0.4, 29],
    [[1, 2, 3, 4], 0.25, 1.75],
    [primes, 0, 2],
    [primes, 1, 29],
    [[42], 0.3, 42],
  ])('of %j at %d is %d, as R and NumPy have it', (sorted, p, wanted) => {
    expect(quantileSorted(sorted, p)).toBeCloseTo(wanted, 12);
  });

  test('of nothing is NaN', () => {
    expect(quantileSorted([], 0.5)).toBeNaN();
  });

  test('infinities stay at the ends and never become NaN', () => {
    expect(quantileSorted([-Infinity, 1, 2], 0.25)).toBe(-Infinity);
    expect(quantileSorted([1, 2, Infinity], 0.75)).toBe(Infinity);
    expect(quantileSorted([1, Infinity, Infinity], 0.9)).toBe(Infinity);
    expect(quantileSorted([1, 2, Infinity], 0.5)).toBe(2);
    expect(quantileSorted([-Infinity, Infinity], 0.5)).toBe(-Infinity);
  });

  test('lies between the least and the largest and rises with the share', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const list = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(list, share, share, (values, a, b) => {
        const sorted = [...values].sort((x, y) => x - y);
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((p) => quantileSorted(sorted, p));
        expect(less).toBeGreaterThanOrEqual(sorted[0]);
        expect(more).toBeLessThanOrEqual(sorted[sorted.length - 1]);
        expect(less).toBeLessThanOrEqual(more + 1e-9 * Math.abs(more));
      }),
    );
  });
});

describe('quantiles', () => {
  test('sorts a copy: the numbers given are left as they were', () => {
    const values = Float64Array.of(3, 1, 2);
    expect(quantiles(values, [0, 0.5, 1])).toEqual([1, 2, 3]);
    expect([...values]).toEqual([3, 1, 2]);
  });
});
