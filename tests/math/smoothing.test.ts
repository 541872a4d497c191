import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { centredMean } from '../../lib/math/smoothing';

describe('centredMean', () => {
  test('is the mean of the values around each, of fewer at the edges', () => {
    expect([...centredMean([3, 6, 9, 12, 30], 3)]).toEqual([4.5, 6, 9, 17, 21]);
    expect([...centredMean([3, 6, 9], 13)]).toEqual([6, 6, 6]);
  });

  test('of width 1 changes nothing', () => {
    expect([...centredMean([3, 1, 2], 1)]).toEqual([3, 1, 2]);
  });

  test('of nothing is nothing', () => {
    expect(centredMean([], 13)).toHaveLength(0);
  });

  test('keeps a straight line straight away from the edges', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 6 }), (slope, half) => {
        const line = Array.from({ length: 30 }, (_, week) => slope * week);
        const smooth = centredMean(line, 2 * half + 1);
        for (let week = half; week < 30 - half; week++) expect(smooth[week]).toBeCloseTo(line[week], 9);
      }),
    );
  });

  test.each([0, -1, 2, 12, 1.5, NaN])('refuses a width of %d', (width) => {
    expect(() => centredMean([1, 2], width)).toThrow(RangeError);
  });
});
