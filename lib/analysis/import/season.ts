import { addDays, SEASON_WEEKS, seasonWeek } from '../../model/calendar';

/** How a week of the year is told from noise: its own mean weighs `own`, the mean of the weeks around it the rest. */
interface Smoothing {
  /** Weeks on either side. */
  readonly width: number;
  readonly own: number;
}

/** What is tried; the one that foretells left-out years best is used. */
const CANDIDATES: readonly Smoothing[] = [1, 2, 3].flatMap((width) =>
  [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1].map((own) => ({ width, own })),
);
/** One or two years cannot tell season from noise by leaving one out: they are smoothed over three weeks instead. */
const FEW_YEARS: Smoothing = { width: 1, own: 0.2 };

/** The seasonal index of the year's weeks, with how sure it is. */
export interface Season {
  /** Mean 1, `[52]`. */
  readonly index: readonly number[];
  /** Weight of a week's own history against that of the weeks around it, 0–1. */
  readonly ownWeight: number;
  /** Years that were averaged; 0 = no season could be read. */
  readonly years: number;
}

/** No season: 1 in every week. */
export const NO_SEASON: Season = { index: Array<number>(SEASON_WEEKS).fill(1), ownWeight: 0, years: 0 };

/** A week's outcome relative to its year's level, as a square root. */
interface Reading {
  readonly weekOfYear: number;
  /** Years back from the end of the history. */
  readonly year: number;
  readonly root: number;
}

/**
 * Season by week of the year. `ratios` is the outcome over what the model explains without season, `[week]`, null
 * where unknown. The level of each year is taken out, weeks are averaged over the years by square roots (a single
 * outlier counts less), and drawn towards the weeks around them by as much as foretells left-out years best.
 */
export function estimateSeason(ratios: readonly (number | null)[], startsOn: string): Season {
  const years = Math.floor(ratios.length / SEASON_WEEKS);
  if (years < 1) return NO_SEASON;
  const level = yearlyLevel(ratios);
  const readings = ratios.flatMap((ratio, week): Reading[] => {
    if (ratio === null || !(level[week] > 0)) return [];
    const year = Math.floor((ratios.length - 1 - week) / SEASON_WEEKS);
    const weekOfYear = seasonWeek(addDays(startsOn, week * 7));
    return [{ weekOfYear, year, root: Math.sqrt(Math.max(0, ratio) / level[week]) }];
  });
  const smoothing = years < 3 ? FEW_YEARS : bestSmoothing(readings, years);
  const index = smooth(weeklyMeans(readings), smoothing).map((root) => root ** 2);
  const average = mean(index);
  if (!(average > 0)) return NO_SEASON;
  const bounded = index.map((value) => Math.min(20, value / average));
  return { index: withMeanOne(bounded), ownWeight: smoothing.own, years };
}

/** Leaves out one year after the other and foretells it from the rest; least absolute error wins. */
function bestSmoothing(readings: readonly Reading[], years: number): Smoothing {
  const errors = CANDIDATES.map(() => 0);
  for (let year = 0; year < years; year++) {
    const means = weeklyMeans(readings.filter((reading) => reading.year !== year));
    const leftOut = readings.filter((reading) => reading.year === year);
    CANDIDATES.forEach((candidate, index) => {
      const foretold = smooth(means, candidate);
      for (const { weekOfYear, root } of leftOut)
        errors[index] += Math.abs(root ** 2 - foretold[weekOfYear] ** 2);
    });
  }
  return CANDIDATES[errors.indexOf(Math.min(...errors))];
}

function weeklyMeans(readings: readonly Reading[]): number[] {
  const sums = new Float64Array(SEASON_WEEKS);
  const counts = new Float64Array(SEASON_WEEKS);
  for (const { weekOfYear, root } of readings) {
    sums[weekOfYear] += root;
    counts[weekOfYear] += 1;
  }
  return fillGaps(Array.from(sums, (sum, week) => (counts[week] > 0 ? sum / counts[week] : null)));
}

/** Each week between its own mean and that of the weeks around it, itself included. */
function smooth(means: readonly number[], { width, own }: Smoothing): number[] {
  return means.map((value, week) => {
    let sum = 0;
    for (let step = -width; step <= width; step++) sum += means[(week + step + SEASON_WEEKS) % SEASON_WEEKS];
    return own * value + (1 - own) * (sum / (2 * width + 1));
  });
}

/** Level of each week: means of whole years counted back from the end, joined by straight lines. */
function yearlyLevel(ratios: readonly (number | null)[]): number[] {
  const blocks: { centre: number; level: number }[] = [];
  for (let end = ratios.length; end >= SEASON_WEEKS; end -= SEASON_WEEKS) {
    const known = ratios.slice(end - SEASON_WEEKS, end).filter((ratio) => ratio !== null);
    if (known.length > SEASON_WEEKS / 2)
      blocks.unshift({ centre: end - SEASON_WEEKS / 2 - 0.5, level: mean(known) });
  }
  if (blocks.length === 0) return ratios.map(() => mean(ratios.filter((ratio) => ratio !== null)));
  if (blocks.length === 1) return ratios.map(() => blocks[0].level);
  return ratios.map((_, week) => {
    const next = blocks.findIndex(({ centre }) => centre >= week);
    const right = Math.max(1, next < 0 ? blocks.length - 1 : next);
    const [a, b] = [blocks[right - 1], blocks[right]];
    const line = a.level + ((b.level - a.level) * (week - a.centre)) / (b.centre - a.centre);
    // Half a year beyond the outer centres a line may run away; half of the nearest level bounds it.
    return Math.max(line, 0.5 * Math.min(a.level, b.level));
  });
}

/** Weeks of the year that no year shows take the last known one before them. */
function fillGaps(values: readonly (number | null)[]): number[] {
  let last = values.findLast((value) => value !== null) ?? 1;
  return values.map((value) => {
    last = value ?? last;
    return last;
  });
}

function withMeanOne(values: readonly number[]): number[] {
  const average = mean(values);
  return values.map((value) => value / average);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
