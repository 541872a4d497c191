import { describe, expect, test } from 'vitest';
import { stream, uniform } from '../../lib/math/rng';

const DRAWS = 100_000;

describe('an addressed stream', () => {
  test('gives the same number for the same seed, address, draw and index, in any order of asking', () => {
    const numbers = stream(7, 'dynamics.erosion');
    const forwards = [0, 1, 2, 3].map((draw) => numbers(draw));
    const backwards = [3, 2, 1, 0].map((draw) => stream(7, 'dynamics.erosion')(draw)).reverse();
    expect(backwards).toEqual(forwards);
    expect(uniform(7, 2, 'dynamics.erosion')).toBe(forwards[2]);
    expect(uniform(7, 2, 'dynamics.erosion', 5)).toBe(numbers(2, 5));
  });

  test('is not changed by other addresses being asked in between', () => {
    const alone = Array.from({ length: 50 }, (_, draw) => uniform(7, draw, 'channels.ads.awareness'));
    const between = Array.from({ length: 50 }, (_, draw) => {
      uniform(7, draw, 'channels.podcast.awareness');
      return uniform(7, draw, 'channels.ads.awareness');
    });
    expect(between).toEqual(alone);
  });

  test('keeps the numbers of model version 1.0.0', () => {
    const numbers = [
      uniform(7, 0, 'dynamics.erosion'),
      uniform(7, 1, 'dynamics.erosion'),
      uniform(8, 0, '', 3),
    ];
    expect(numbers).toEqual([0.40442991594069483, 0.5311752000764736, 0.2569405606732516]);
  });

  test('lies strictly between 0 and 1', () => {
    expect(draw(7, 'a').every((value) => value > 0 && value < 1)).toBe(true);
  });

  test.each(['', 'a', 'dynamics.erosion', 'channels.ads.awareness', 'channels.ads-2.awareness'])(
    'is uniform at "%s": moments, tenths and no step from draw to draw',
    (address) => {
      const values = draw(7, address);
      // Five standard errors.
      expect(Math.abs(mean(values) - 1 / 2)).toBeLessThan(5 * Math.sqrt(1 / 12 / DRAWS));
      expect(Math.abs(mean(values.map((u) => u * u)) - 1 / 3)).toBeLessThan(5 * Math.sqrt(4 / 45 / DRAWS));
      expect(Math.abs(mean(values.map((u) => u ** 3)) - 1 / 4)).toBeLessThan(5 * Math.sqrt(9 / 112 / DRAWS));
      const tenths = new Array<number>(10).fill(0);
      for (const u of values) tenths[Math.floor(10 * u)]++;
      const chiSquare = tenths.reduce((sum, count) => sum + (count - DRAWS / 10) ** 2 / (DRAWS / 10), 0);
      expect(chiSquare).toBeLessThan(33.7); // 9 degrees of freedom, one in ten thousand
      expect(Math.abs(correlation(values.slice(1), values.slice(0, -1)))).toBeLessThan(NOISE);
    },
  );

  test('is independent of other addresses, seeds and indices, near ones too', () => {
    const base = draw(7, 'channels.ads.awareness');
    const others = [
      draw(7, 'channels.ads.awarenest'),
      draw(7, 'channels.bds.awareness'),
      draw(7, 'channels.ads.consideration'),
      draw(7, 'channels.sda.awareness'),
      draw(8, 'channels.ads.awareness'),
      draw(-7, 'channels.ads.awareness'),
      draw(7 + 2 ** 31, 'channels.ads.awareness'),
      draw(7, 'channels.ads.awareness', 1),
    ];
    for (const other of others) {
      expect(Math.abs(correlation(base, other))).toBeLessThan(NOISE);
      const both = base.filter((u, i) => u < 0.1 && other[i] < 0.1).length;
      expect(Math.abs(both - DRAWS / 100)).toBeLessThan(5 * Math.sqrt(DRAWS / 100));
    }
  });

  test('never repeats a number within 100,000 draws', () => {
    expect(new Set(draw(7, 'dynamics.erosion')).size).toBe(DRAWS);
  });
});

/** Five standard errors of the correlation of independent numbers. */
const NOISE = 5 / Math.sqrt(DRAWS);

function draw(seed: number, address: string, index = 0): number[] {
  const numbers = stream(seed, address);
  return Array.from({ length: DRAWS }, (_, i) => numbers(i, index));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Correlation of two lists of uniform numbers. */
function correlation(a: readonly number[], b: readonly number[]): number {
  return mean(a.map((value, i) => 12 * (value - 0.5) * (b[i] - 0.5)));
}
