import { centredMean } from '../../math/smoothing';
import type { Split } from '../../model/side';

/** Weeks over which push and pull are smoothed, centred. */
export const CROSSOVER_SMOOTHING = 13;
/** Weeks for which pull must lead. */
export const CROSSOVER_LEAD = 8;
// A lead smaller than this share of the largest week is rounding, not a lead.
const NOISE = 1e-9;

/**
 * The week, counted from 1, from which pull leads push for 8 weeks after push has led; null when that never
 * happens. Both are smoothed over 13 centred weeks, over fewer at the edges (MODEL.md section 6).
 */
export function crossoverWeek({ push, pull }: Pick<Split, 'push' | 'pull'>): number | null {
  const smoothPush = centredMean(push, CROSSOVER_SMOOTHING);
  const smoothPull = centredMean(pull, CROSSOVER_SMOOTHING);
  let largest = 0;
  for (let week = 0; week < push.length; week++) {
    largest = Math.max(largest, Math.abs(smoothPush[week]), Math.abs(smoothPull[week]));
  }
  let pushHasLed = false;
  let leading = 0;
  for (let week = 0; week < push.length; week++) {
    const lead = smoothPull[week] - smoothPush[week];
    // Who brings nothing leads nobody, also where the other side costs customers.
    const pullLeads = lead > NOISE * largest && smoothPull[week] > NOISE * largest;
    leading = pushHasLed && pullLeads ? leading + 1 : 0;
    if (leading === CROSSOVER_LEAD) return week - CROSSOVER_LEAD + 2;
    if (-lead > NOISE * largest && smoothPush[week] > NOISE * largest) pushHasLed = true;
  }
  return null;
}

/**
 * Pull's share of push + pull, 0–1, `[week]`, both smoothed over 13 centred weeks; a side that costs customers
 * counts as 0; NaN where both bring nothing.
 */
export function smoothedPullShare({ push, pull }: Pick<Split, 'push' | 'pull'>): Float64Array {
  const smoothPush = centredMean(push, CROSSOVER_SMOOTHING);
  const smoothPull = centredMean(pull, CROSSOVER_SMOOTHING);
  return smoothPull.map((value, week) => {
    const earned = Math.max(0, value);
    const paid = Math.max(0, smoothPush[week]);
    return earned + paid > 0 ? earned / (earned + paid) : Number.NaN;
  });
}
