import { describe, expect, test } from 'vitest';
import { minimise } from '../../lib/math/minimise';

const limits = { step: 0.5, tolerance: 1e-10, evaluations: 20_000 };
type Case = [name: string, f: (x: readonly number[]) => number, start: number[], minimum: number[]];

const CASES: Case[] = [
  ['a parabola', ([x]) => (x - 3) ** 2 + 1, [0], [3]],
  ['the valley of Rosenbrock (1960)', ([x, y]) => 100 * (y - x * x) ** 2 + (1 - x) ** 2, [-1.2, 1], [1, 1]],
  [
    'the four minima of Himmelblau (1972), the nearest',
    ([x, y]) => (x * x + y - 11) ** 2 + (x + y * y - 7) ** 2,
    [2.5, 2.5],
    [3, 2],
  ],
  [
    'a stretched bowl in twelve dimensions',
    (x) => x.reduce((sum, value, i) => sum + (i + 1) * (value - i / 4) ** 2, 0),
    Array<number>(12).fill(1),
    Array.from({ length: 12 }, (_, i) => i / 4),
  ],
];

describe('the simplex finds the lowest point', () => {
  test.each(CASES)('of %s', (_, f, start, minimum) => {
    const found = minimise(f, start, limits);
    expect(found.isSettled).toBe(true);
    minimum.forEach((value, i) => {
      expect(found.point[i]).toBeCloseTo(value, 3);
    });
    expect(found.value).toBe(f(found.point));
  });
});

test('the same search gives the same bits', () => {
  const [, f, start] = CASES[1];
  expect(minimise(f, start, limits)).toEqual(minimise(f, start, limits));
});

test('never ends above where it started, however few evaluations it has', () => {
  for (const evaluations of [1, 5, 20, 80]) {
    for (const [, f, start] of CASES) {
      const found = minimise(f, start, { ...limits, evaluations });
      expect(found.value).toBeLessThanOrEqual(f(start));
    }
  }
});

test('stays where the function is finite', () => {
  const walled = ([x]: readonly number[]) => (x < 1 ? Number.POSITIVE_INFINITY : (x + 2) ** 2);
  const found = minimise(walled, [4], limits);
  expect(found.point[0]).toBeGreaterThanOrEqual(1);
  expect(found.point[0]).toBeLessThan(1.01);
  expect(() => minimise(walled, [0], limits)).toThrow(RangeError);
});

test('says that it ran out of evaluations', () => {
  expect(minimise(CASES[1][1], [-1.2, 1], { ...limits, evaluations: 30 }).isSettled).toBe(false);
});

test('with nothing to move gives the start', () => {
  expect(minimise(() => 7, [], limits)).toEqual({ point: [], value: 7, evaluations: 1, isSettled: true });
});
