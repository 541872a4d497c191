import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_DIMENSIONS, quasiStream, REPLICATES } from '../../lib/math/quasi-random';

const at = (set: string, dimension: number) => ({ set, dimension });
/** Points of one randomisation, `[index][dimension]`. */
function points(seed: number, dimensions: number, count: number, replicate = 0): number[][] {
  const streams = Array.from({ length: dimensions }, (_, d) => quasiStream(seed, `p${d}`, at('set', d)));
  return Array.from({ length: count }, (_, index) =>
    streams.map((one) => one(index * REPLICATES + replicate)),
  );
}

describe('quasiStream', () => {
  it('gives numbers in (0, 1) that hang on seed, address and draw alone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        fc.nat(10_000),
        fc.integer({ min: 0, max: MOST_DIMENSIONS - 1 }),
        (seed, draw, dimension) => {
          const number = quasiStream(seed, 'a', at('s', dimension))(draw);
          expect(number).toBeGreaterThan(0);
          expect(number).toBeLessThan(1);
          expect(quasiStream(seed, 'a', at('s', dimension))(draw)).toBe(number);
        },
      ),
    );
  });

  it.each(Array.from({ length: MOST_DIMENSIONS }, (_, dimension) => dimension))(
    'has one of every 2^k first points of a randomisation in each of 2^k slices: dimension %i',
    (dimension) => {
      const stream = quasiStream(11, 'x', at('s', dimension));
      for (const count of [16, 64, 256]) {
        const slices = Array.from({ length: count }, (_, i) =>
          Math.floor(stream(i * REPLICATES + 3) * count),
        );
        expect(new Set(slices).size).toBe(count);
      }
    },
  );

  it('fills the first two dimensions of a set as a net: one of 64 points in every box of volume 1/64', () => {
    for (const [rows, columns] of [
      [64, 1],
      [16, 4],
      [8, 8],
      [2, 32],
      [1, 64],
    ]) {
      const boxes = points(5, 2, 64).map(
        ([x, y]) => Math.floor(x * rows) * columns + Math.floor(y * columns),
      );
      expect(new Set(boxes).size).toBe(64);
    }
  });

  it('integrates a smooth function of six numbers far better than random numbers do', () => {
    // Mean 1, variance of a draw about 0.6: 256 random draws are off by about 0.05.
    const f = (x: readonly number[]) => x.reduce((product, u, i) => product * (1 + (u - 0.5) / (i + 0.5)), 1);
    const errors = Array.from({ length: REPLICATES }, (_, replicate) => {
      const mean = points(9, 6, 256, replicate).reduce((sum, x) => sum + f(x), 0) / 256;
      return (mean - 1) ** 2;
    });
    expect(Math.sqrt(errors.reduce((sum, one) => sum + one, 0) / REPLICATES)).toBeLessThan(0.01);
  });

  it('pairs sets and randomisations at random: no correlation beyond chance', () => {
    const a = quasiStream(3, 'a', at('one', 0));
    const b = quasiStream(3, 'b', at('two', 0));
    const n = 8192;
    let sum = 0;
    let neighbours = 0;
    for (let draw = 0; draw < n; draw++) {
      sum += (a(draw) - 0.5) * (b(draw) - 0.5);
      neighbours += (a(draw) - 0.5) * (a(draw + 1) - 0.5);
    }
    expect(Math.abs((12 * sum) / n)).toBeLessThan(4 / Math.sqrt(n));
    expect(Math.abs((12 * neighbours) / n)).toBeLessThan(4 / Math.sqrt(n));
  });

  it.each([-1, 24, 0.5])('refuses dimension %s', (dimension) => {
    expect(() => quasiStream(1, 'a', at('s', dimension))).toThrow(RangeError);
  });
});
