import type { Better } from '../forecast/headline';

/**
 * By how much one is better than another in each paired draw, `[draw]`: positive is better. A number that does not
 * exist (NaN) counts as larger than every other, two such as equal. Where one has more draws, those that both have
 * are paired.
 */
export function pairedGains(here: Float64Array, there: Float64Array, betterIs: Better): Float64Array {
  const draws = Math.min(here.length, there.length);
  const sign = betterIs === 'lower' ? -1 : 1;
  return Float64Array.from({ length: draws }, (_, draw) => {
    const [a, b] = [existing(here[draw]), existing(there[draw])];
    // Two that do not exist: infinity less infinity would be no number.
    return a === b ? 0 : sign * (a - b);
  });
}

/** A number that does not exist is larger than every other. */
export function existing(value: number): number {
  return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
}

/** Whether P10–P90 of paired differences, `[draw]`, leaves 0 out: more than noise. */
export function isClear(differences: Float64Array): boolean {
  if (differences.length === 0) return false;
  const sorted = differences.slice().sort();
  const last = sorted.length - 1;
  // Whole order statistics just inside P10 and P90: interpolating between infinities gives nothing.
  return sorted[Math.floor(0.1 * last)] > 0 || sorted[Math.ceil(0.9 * last)] < 0;
}
