import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactSum } from '../../lib/analysis/import/exact-sum';
import { decimalEvidence, decimalSignOf, readNumber } from '../../lib/analysis/import/numbers';

describe('reading a number', () => {
  test.each([
    ['12', '.', 12],
    ['-12.5', '.', -12.5],
    ['+3', '.', 3],
    ['1,234.56', '.', 1234.56],
    ['1.234,56', ',', 1234.56],
    ['1.234.567', ',', 1_234_567],
    ["1'234.50", '.', 1234.5],
    ['1 234,50', ',', 1234.5],
    ['1\u00a0234,50', ',', 1234.5],
    ['1\u202f234,50', ',', 1234.5],
    ['12,34,567.8', '.', 1_234_567.8],
    ['(1,234.50)', '.', -1234.5],
    ['12.5-', '.', -12.5],
    ['−7', '.', -7],
    ['$1,234', '.', 1234],
    ['-$12.50', '.', -12.5],
    ['€ 1.234,50', ',', 1234.5],
    ['1.234,50 €', ',', 1234.5],
    ['EUR 12', '.', 12],
    ['12 USD', '.', 12],
    ['12.5 %', '.', 0.125],
    ['1.5e3', '.', 1500],
    ['.5', '.', 0.5],
    [',5', ',', 0.5],
    ['0', '.', 0],
    ['-0', '.', 0],
  ] as const)('%j with "%s" is %d', (cell, decimal, value) => {
    expect(readNumber(cell, decimal)).toBeCloseTo(value, 12);
  });

  test.each(['', ' ', '-', '–', 'n/a', 'NaN', 'null', '#N/A'])('%j says nothing', (cell) => {
    expect(readNumber(cell, '.')).toBe('empty');
  });

  test.each([
    ['1.234,56', '.'],
    ['12abc', '.'],
    ['1,23', '.'],
    ['1,2345', '.'],
    ['1.2.3', '.'],
    ['0,123', '.'],
    ['--1', '.'],
    ['(-1)', '.'],
    ['1e999', '.'],
    ['Infinity', '.'],
    ['0x10', '.'],
    ['12:30', '.'],
    ['1 2', '.'],
  ] as const)('%j with "%s" is refused, not half read', (cell, decimal) => {
    expect(readNumber(cell, decimal)).toBe('unreadable');
  });

  test('any amount of cents written the English or the German way comes back the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (cents) => {
        const value = cents / 100;
        const plain = value.toFixed(2);
        const grouped = plain.replace(/\B(?=(\d{3})+\.)/g, ',');
        const german = grouped.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
        expect(readNumber(plain, '.')).toBe(Number(plain) + 0);
        expect(readNumber(grouped, '.')).toBe(Number(plain) + 0);
        expect(readNumber(german, ',')).toBe(Number(plain) + 0);
      }),
    );
  });

  test('anything at all is a finite number, empty or unreadable', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('.' as const, ',' as const), (cell, decimal) => {
        const value = readNumber(cell, decimal);
        expect(
          typeof value === 'number' ? Number.isFinite(value) : ['empty', 'unreadable'].includes(value),
        ).toBe(true);
      }),
    );
  });
});

describe('the decimal sign', () => {
  test.each([
    [['1.5', '2'], '.'],
    [['1,5', '2'], ','],
    [['1.234', '1,234.5'], '.'],
    [['1.234', '2,5'], ','],
    [['1', '2', ''], '.'],
    [['1.234', '5.678'], null],
    [['1,234'], null],
    [['1.5', '2,5'], null],
  ] as const)('of %j is %j', (cells, sign) => {
    expect(decimalSignOf(decimalEvidence(cells))).toBe(sign);
  });
});

describe('an exact sum', () => {
  test('keeps the cents of billions', () => {
    const cents = Array.from({ length: 5000 }, (_, index) => 451_234_567_89 + index * 37);
    const expected = cents.reduce((sum, value) => sum + BigInt(value), 0n);
    const total = exactSum(cents.map((value) => value / 100));
    expect(BigInt(Math.round(total * 100))).toBe(expected);
  });
});
