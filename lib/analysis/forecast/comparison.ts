import { rangeOf } from '../uncertainty/uncertainty';
import type { Forecast, Range } from './forecast';
import { BETTER, type Better, HEADLINES, type HeadlineKey } from './headline';

/** How one headline of a forecast stands against the baseline's. */
export interface HeadlineDifference {
  /** Forecast less baseline, at the stated values; null where either does not exist. */
  readonly difference: number | null;
  /**
   * Share of paired draws in which the forecast is better (`betterIs` neither: higher), a tie counting half; null
   * until both ranges are drawn with the same seed; where one has more draws, those that both have are paired.
   */
  readonly odds: number | null;
  /** P10–P90 of the difference over paired draws. */
  readonly range: Range | null;
  /** Whether the paired P10–P90 excludes 0. */
  readonly clear: boolean;
  readonly betterIs: Better;
  /** Whether the stated difference is the better way; null where nothing differs or neither way is better. */
  readonly better: boolean | null;
}

/** Every headline against the baseline's. */
export type HeadlineComparison = Readonly<Record<HeadlineKey, HeadlineDifference>>;

/** Compares two scenarios of one plan, draw by draw. */
export function compareHeadlines(forecast: Forecast, baseline: Forecast): HeadlineComparison {
  return Object.fromEntries(
    HEADLINES.map((key) => [key, compareHeadline(forecast, baseline, key)]),
  ) as Record<HeadlineKey, HeadlineDifference>;
}

function compareHeadline(forecast: Forecast, baseline: Forecast, key: HeadlineKey): HeadlineDifference {
  const here = forecast.headline[key];
  const there = baseline.headline[key];
  const difference = here === null || there === null ? null : here - there;
  const betterIs = BETTER[key];
  const better =
    difference === null || difference === 0 || betterIs === 'neither'
      ? null
      : difference > 0 === (betterIs === 'higher');
  const paired = pairedDifferences(forecast, baseline, key);
  if (paired === null) return { difference, odds: null, range: null, clear: false, betterIs, better };
  const range = rangeOf(paired, false);
  return { difference, odds: oddsOf(paired, betterIs), range, clear: excludesZero(paired), betterIs, better };
}

/** Difference a draw, `[draw]`: a number that does not exist counts as beyond every other, two such as equal. */
function pairedDifferences(forecast: Forecast, baseline: Forecast, key: HeadlineKey): Float64Array | null {
  const here = forecast.ensemble;
  const there = baseline.ensemble;
  if (here === null || there === null || here.seed !== there.seed) return null;
  const others = there.headlineDraws[key];
  // The first draws of a longer drawing are those of a shorter one.
  const both = Math.min(here.draws, there.draws);
  return here.headlineDraws[key].subarray(0, both).map((value, draw) => {
    const other = others[draw];
    if (Number.isNaN(value) && Number.isNaN(other)) return 0;
    if (Number.isNaN(value)) return Number.POSITIVE_INFINITY;
    return Number.isNaN(other) ? Number.NEGATIVE_INFINITY : value - other;
  });
}

function oddsOf(differences: Float64Array, betterIs: Better): number {
  let better = 0;
  for (const difference of differences) {
    if (difference === 0) better += 0.5;
    else if (difference > 0 === (betterIs !== 'lower')) better += 1;
  }
  return better / differences.length;
}

function excludesZero(differences: Float64Array): boolean {
  const sorted = differences.slice().sort();
  const last = sorted.length - 1;
  // Whole order statistics just inside P10 and P90: interpolating between infinities gives nothing.
  return sorted[Math.floor(0.1 * last)] > 0 || sorted[Math.ceil(0.9 * last)] < 0;
}
