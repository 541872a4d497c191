import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exp, LN2, leavingShare, log, pow } from '../../lib/math/elementary';

/** What the model needs; Math is within a few last bits of the true value. */
const TOLERANCE = 1e-12;
const options = { numRuns: 5_000 };

describe('exp', () => {
  // True values, computed to 40 digits.
  test.each([
    [1, Math.E],
    [-1, 0.36787944117144233],
    [0.5, 1.6487212707001282],
    [10, 22026.465794806718],
    [-20.25, 1.6052280551856116e-9],
    [100, 2.6881171418161356e43],
    [-700, 9.85967654375977e-305],
    [1e-7, 1.000000100000005],
    [-0.0009765625, 0.9990239141819757],
  ])('of %d is %d', (x, wanted) => {
    expect(relativeError(exp(x), wanted)).toBeLessThan(TOLERANCE);
  });

  test('agrees with Math over the whole range of doubles', () => {
    fc.assert(
      fc.property(fc.double({ min: -707.9, max: 709.7, noNaN: true }), (x) => {
        expect(relativeError(exp(x), Math.exp(x))).toBeLessThan(TOLERANCE);
      }),
      options,
    );
  });

  test.each([
    [0, 1],
    [-0, 1],
    [5e-324, 1],
    [Infinity, Infinity],
    [-Infinity, 0],
    [NaN, NaN],
    [709.79, Infinity],
    [1e300, Infinity],
    [-708.5, 0],
    [-1e300, 0],
  ])('at the edge: of %d is %d', (x, wanted) => {
    expect(exp(x)).toBe(wanted);
  });

  test('stays finite up to the largest double', () => {
    expect(relativeError(exp(709.78), Math.exp(709.78))).toBeLessThan(TOLERANCE);
  });
});

describe('log', () => {
  test.each([
    [2, LN2],
    [2, Math.LN2],
    [10, Math.LN10],
    [0.5, -Math.LN2],
    [0.996, -0.004008021397538818],
    [1.0000001, 9.999999505838704e-8],
    [0.9999999, -1.0000000494736474e-7],
    [1.375, 0.3184537311185346],
    [0.6875, -0.3746934494414107],
    [3.63, 1.2892326482767593],
    [1e-300, -690.7755278982137],
    [1e300, 690.7755278982137],
  ])('of %d is %d', (x, wanted) => {
    expect(relativeError(log(x), wanted)).toBeLessThan(TOLERANCE);
  });

  test('agrees with Math over the whole range of doubles, subnormal ones too', () => {
    fc.assert(
      fc.property(fc.double({ min: 5e-324, max: Number.MAX_VALUE, noNaN: true }), (x) => {
        expect(relativeError(log(x), Math.log(x))).toBeLessThan(TOLERANCE);
      }),
      options,
    );
  });

  test('agrees with Math around 1, where it passes through 0', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.98, max: 1.02, noNaN: true }), (x) => {
        expect(relativeError(log(x), Math.log(x))).toBeLessThan(TOLERANCE);
      }),
      options,
    );
  });

  test.each([
    [1, 0],
    [0, -Infinity],
    [-0, -Infinity],
    [Infinity, Infinity],
    [-1, NaN],
    [-Infinity, NaN],
    [NaN, NaN],
  ])('at the edge: of %d is %d', (x, wanted) => {
    expect(log(x)).toBe(wanted);
  });

  test('of the least subnormal, the least normal and the largest double is right', () => {
    for (const x of [5e-324, 2 ** -1074 * 3, 2 ** -1022, Number.MAX_VALUE]) {
      expect(relativeError(log(x), Math.log(x))).toBeLessThan(TOLERANCE);
    }
  });
});

describe('pow', () => {
  test.each([
    [2, 0.5, Math.SQRT2],
    [0.8, -3.63, 2.247932918970459],
    [0.1, -10, 1e10],
    [10, -0.3, 0.5011872336272722],
    [0.5, 12, 2 ** -12],
    [1e-10, 5, 1e-50],
  ])('%d to the %d is %d', (x, y, wanted) => {
    expect(relativeError(pow(x, y), wanted)).toBeLessThan(TOLERANCE);
  });

  test('agrees with Math for the bases and exponents of the model', () => {
    const base = fc.double({ min: 1e-12, max: 1e12, noNaN: true });
    const exponent = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(base, exponent, (x, y) => {
        expect(relativeError(pow(x, y), x ** y)).toBeLessThan(TOLERANCE);
      }),
      options,
    );
  });

  test.each([
    [0, 0, 1],
    [5, 0, 1],
    [NaN, 0, 1],
    [0, 2, 0],
    [0, -2, Infinity],
    [1, 1e300, 1],
    [Infinity, 2, Infinity],
    [Infinity, -2, 0],
    [2, Infinity, Infinity],
    [2, NaN, NaN],
    [NaN, 2, NaN],
    [-1, 2, NaN],
  ])('at the edge: %d to the %d is %d', (x, y, wanted) => {
    expect(pow(x, y)).toBe(wanted);
  });
});

describe('leavingShare', () => {
  test('agrees with Math.expm1, tiny hazards and the change of method at 0.01 included', () => {
    const hazard = fc.oneof(
      fc.double({ min: 0, max: 50, noNaN: true }),
      fc.double({ min: 0, max: 0.02, noNaN: true }),
      fc.constantFrom(0.01, 0.01 + 2 ** -58, 1e-12, 5e-324),
    );
    fc.assert(
      fc.property(hazard, (h) => {
        expect(relativeError(leavingShare(h), -Math.expm1(-h))).toBeLessThan(TOLERANCE);
      }),
      options,
    );
  });

  test.each([
    [0, 0],
    [5e-324, 5e-324],
    [1e300, 1],
    [Infinity, 1],
    [NaN, NaN],
  ])('at the edge: of %d is %d', (h, wanted) => {
    expect(leavingShare(h)).toBe(wanted);
  });

  test('is a share: never below 0, never above 1', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, noNaN: true }), (h) => {
        expect(leavingShare(h)).toBeGreaterThanOrEqual(0);
        expect(leavingShare(h)).toBeLessThanOrEqual(1);
      }),
      options,
    );
  });
});

test('the bits are those of model version 1.0.0: a change of them is a change of results', () => {
  const results: number[] = [];
  for (let i = 0; i < 20_000; i++) {
    const x = (i * 0.618033988749895) % 1;
    // Powers of two are exact everywhere, other powers are what this file does not trust.
    results.push(exp(1400 * x - 700), log(x * 2 ** ((i % 1900) - 950)), log(0.9 + 0.2 * x));
    results.push(pow(0.01 + 3 * x, (i % 21) - 10.3), leavingShare(x * 2 ** ((i % 48) - 42)));
  }
  expect(hashOfBits(results)).toBe('2d646adb');
});

function relativeError(actual: number, wanted: number): number {
  if (actual === wanted) return 0;
  return Math.abs((actual - wanted) / wanted);
}

/** FNV-1a over the bytes of the doubles, as hexadecimal; little-endian whatever the machine. */
function hashOfBits(values: readonly number[]): string {
  const bytes = new DataView(new ArrayBuffer(8));
  let hash = 0x811c9dc5;
  for (const value of values) {
    bytes.setFloat64(0, value, true);
    for (let i = 0; i < 8; i++) hash = Math.imul(hash ^ bytes.getUint8(i), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
