import { isClear, pairedGains } from '../comparison/paired-gains';
import { rangeOf } from '../uncertainty/uncertainty';
import type { Ensemble, Range } from './forecast';
import { BETTER, type Better, HEADLINES, type Headline, type HeadlineKey } from './headline';

/** What of a forecast is compared. */
export interface Comparable {
  readonly headline: Headline;
  readonly ensemble: Pick<Ensemble, 'draws' | 'seed' | 'headlineDraws'> | null;
}

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

/** Compares two scenarios, draw by draw. */
export function compareHeadlines(forecast: Comparable, baseline: Comparable): HeadlineComparison {
  return Object.fromEntries(
    HEADLINES.map((key) => [key, compareHeadline(forecast, baseline, key)]),
  ) as Record<HeadlineKey, HeadlineDifference>;
}

function compareHeadline(forecast: Comparable, baseline: Comparable, key: HeadlineKey): HeadlineDifference {
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
  return { difference, odds: oddsOf(paired, betterIs), range, clear: isClear(paired), betterIs, better };
}

/** Forecast less baseline a draw, `[draw]`. */
function pairedDifferences(
  forecast: Comparable,
  baseline: Comparable,
  key: HeadlineKey,
): Float64Array | null {
  const here = forecast.ensemble;
  const there = baseline.ensemble;
  if (here === null || there === null || here.seed !== there.seed) return null;
  // The first draws of a longer drawing are those of a shorter one.
  return pairedGains(here.headlineDraws[key], there.headlineDraws[key], 'higher');
}

function oddsOf(differences: Float64Array, betterIs: Better): number {
  let better = 0;
  for (const difference of differences) {
    if (difference === 0) better += 0.5;
    else if (difference > 0 === (betterIs !== 'lower')) better += 1;
  }
  return better / differences.length;
}
