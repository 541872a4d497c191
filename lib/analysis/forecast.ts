import type { Plan, Scenario } from '../model/plan';
import type { SeriesKey } from '../model/series';
import type { Split } from '../model/side';
import type { Headline, HeadlineKey } from './headline';

/** Series derived from a run's: contribution (a week and to date), awareness and loyalty as shares 0–1. */
export type DerivedKey = 'contribution' | 'contributionToDate' | 'awareness' | 'loyalty';
/** Every series of a forecast. */
export type ForecastKey = SeriesKey | DerivedKey;

/** Outcomes whose weekly origin (push, pull, organic) is known. */
export type SplitKey = 'newCustomers' | 'orders' | 'revenue';

/** The run at the stated values, `[week]` each, and what it amounts to. */
export interface Forecast {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly weeks: number;
  readonly series: Readonly<Record<ForecastKey, Float64Array>>;
  readonly splits: Readonly<Record<SplitKey, Split>>;
  /** Smoothed pull share of push + pull new customers, 0–1, `[week]`; NaN where both are 0. */
  readonly pullShare: Float64Array;
  readonly headline: Headline;
  /** The range around it; null until it has been drawn. */
  readonly ensemble: Ensemble | null;
}

/** P10, P50 and P90 over the draws, `[week]` each. */
export interface Band {
  readonly p10: Float64Array;
  readonly p50: Float64Array;
  readonly p90: Float64Array;
}

/** P10, P50 and P90 of a headline; null where that percentile does not exist (past the horizon, never). */
export interface Range {
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
}

/** Many draws of one scenario. Two scenarios with the same seed and draws are paired draw by draw. */
export interface Ensemble {
  readonly draws: number;
  readonly seed: number;
  readonly bands: Readonly<Record<ForecastKey, Band>>;
  /** Bands of the splits' parts. */
  readonly splitBands: Readonly<Record<SplitKey, Readonly<Record<keyof Split, Band>>>>;
  readonly ranges: Readonly<Record<HeadlineKey, Range>>;
  /** Value of each headline in each draw, `[draw]`; NaN where it is null. Pair them for odds of a difference. */
  readonly headlineDraws: Readonly<Record<HeadlineKey, Float64Array>>;
}
