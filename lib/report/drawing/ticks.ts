import { log } from '../../math/elementary';

/** Round values for a y axis, and the domain that holds them and the data. */
export interface Ticks {
  readonly values: readonly number[];
  readonly domain: readonly [low: number, high: number];
}

const STEPS = [1, 2, 2.5, 5] as const;
const LN_10 = log(10);

/**
 * Round ticks over `low`–`high`, at most `most` besides zero, which is always in view. The domain ends at the data
 * (with a little air), not at the next tick, so that small rows keep their height.
 */
export function ticksOf(low: number, high: number, most: number): Ticks {
  const bottom = Math.min(0, low);
  const top = Math.max(0, high);
  const span = top - bottom;
  // Below this a step would underflow to nothing and never reach the data.
  if (!(span > 1e-200)) return { values: [0], domain: [0, 1] };
  const step = roundStep(bottom, top, Math.max(1, most));
  const values: number[] = [];
  for (let n = -ticksWithin(-bottom, step); n <= ticksWithin(top, step); n++) values.push(n * step + 0);
  const air = span * 0.05;
  return { values, domain: [bottom < 0 ? bottom - air : 0, top > 0 ? top + air : 0] };
}

/** The smallest round step that puts no more than `most` ticks besides zero. */
function roundStep(bottom: number, top: number, most: number): number {
  let power = Math.floor(log((top - bottom) / most) / LN_10 - 1);
  for (;;) {
    for (const factor of STEPS) {
      // Read as a number is written, a power of ten is exact.
      const step = factor * Number(`1e${power}`);
      if (ticksWithin(top, step) + ticksWithin(-bottom, step) <= most) return step;
    }
    power++;
  }
}

function ticksWithin(length: number, step: number): number {
  return Math.floor(length / step + 1e-9);
}

/** Smallest and largest finite value of some series; both 0 when there is none. */
export function extent(...series: readonly ArrayLike<number | string | null>[]): [low: number, high: number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const values of series) {
    for (let index = 0; index < values.length; index++) {
      const value = values[index];
      if (typeof value !== 'number' || !Number.isFinite(value)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return low <= high ? [low, high] : [0, 0];
}
