import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CURRENCIES,
  fromMinorUnits,
  isCurrency,
  minorUnitDigits,
  splitMoney,
  sumMoney,
  toMinorUnits,
} from '../../lib/model/currency';
import { PROPERTY_RUNS } from '../support/arbitrary-plan';

const options = { numRuns: 10 * PROPERTY_RUNS };
/** 0, 2 and 3 digits. */
const currency = fc.constantFrom('JPY', 'EUR', 'KWD');

test.each([
  ['EUR', 2],
  ['USD', 2],
  ['JPY', 0],
  ['KRW', 0],
  ['KWD', 3],
  ['BHD', 3],
])('%s has %i digits', (code, digits) => {
  expect(minorUnitDigits(code)).toBe(digits);
});

test('codes are sorted, unique and three capital letters', () => {
  expect(CURRENCIES).toEqual([...new Set(CURRENCIES)].sort());
  expect(CURRENCIES.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
});

test.each(['', 'eur', 'EURO', 'XXX', '__proto__', 'constructor'])('"%s" is no currency', (code) => {
  expect(isCurrency(code)).toBe(false);
  expect(() => minorUnitDigits(code)).toThrow(RangeError);
});

describe('toMinorUnits', () => {
  test.each([
    [12.34, 'EUR', 1234],
    [1.005, 'EUR', 101], // 1.005 is a little less in binary
    [1.0049, 'EUR', 100],
    [-1.005, 'EUR', -101],
    [0.5, 'JPY', 1],
    [-0.5, 'JPY', -1],
    [0.4, 'JPY', 0],
    [1.0005, 'KWD', 1001],
    [0, 'EUR', 0],
    [-0.001, 'EUR', 0],
    [1e12, 'KWD', 1e15],
    [999_999_999_999.99, 'EUR', 99_999_999_999_999],
    [1e13, 'EUR', 1e15],
  ])('%d %s is %d units', (amount, code, units) => {
    expect(toMinorUnits(amount, code)).toBe(units);
  });

  test('gives back every amount that is whole minor units', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e15, max: 1e15 }), currency, (units, code) => {
        expect(toMinorUnits(fromMinorUnits(units, code), code)).toBe(units === 0 ? 0 : units);
      }),
      options,
    );
  });
});

describe('splitMoney', () => {
  const weights = fc.array(
    fc.oneof(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.constantFrom(0, 1, 1e-9)),
    {
      minLength: 1,
      maxLength: 260,
    },
  );
  const total = fc.integer({ min: 0, max: 1e15 });

  test('parts are whole minor units and add up to the total, to the minor unit', () => {
    fc.assert(
      fc.property(total, weights, currency, (units, parts, code) => {
        const split = splitMoney(fromMinorUnits(units, code), parts, code);
        for (const part of split) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(fromMinorUnits(toMinorUnits(part, code), code)).toBe(part);
        }
        expect(sumMoney(split, code)).toBe(fromMinorUnits(units, code));
      }),
      options,
    );
  });

  test('no part is more than one minor unit from its exact share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), weights, currency, (units, parts, code) => {
        const sum = parts.reduce((a, b) => a + b, 0);
        splitMoney(fromMinorUnits(units, code), parts, code).forEach((part, i) => {
          const exact = sum > 0 ? (units * parts[i]) / sum : units / parts.length;
          expect(Math.abs(toMinorUnits(part, code) - exact)).toBeLessThan(1 + 1e-5);
        });
      }),
      options,
    );
  });

  test.each([
    [100, [1, 1, 1], 'EUR', [33.34, 33.33, 33.33]],
    [100, [1, 1, 1], 'JPY', [34, 33, 33]],
    [100, [1, 1, 1], 'KWD', [33.334, 33.333, 33.333]],
    [10, [0, 0], 'EUR', [5, 5]],
    [0.01, [0, 3, 0], 'EUR', [0, 0.01, 0]],
    [0, [1, 2], 'EUR', [0, 0]],
    [5, [], 'EUR', []],
  ])('%d by %j %s is %j', (amount, parts, code, wanted) => {
    expect(splitMoney(amount, parts, code)).toEqual(wanted);
  });

  test('a part without weight gets nothing while others have weight', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), weights, (units, parts) => {
        const split = splitMoney(fromMinorUnits(units, 'EUR'), [0, ...parts, 1], 'EUR');
        expect(split[0]).toBe(0);
      }),
      options,
    );
  });
});

test('sumMoney is exact where adding doubles is not', () => {
  expect(0.1 + 0.2).not.toBe(0.3);
  expect(sumMoney([0.1, 0.2], 'EUR')).toBe(0.3);
  expect(sumMoney(Array<number>(1000).fill(0.1), 'EUR')).toBe(100);
});
