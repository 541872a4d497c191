/** The outcomes a file may report, and what a plan's forecast is held against. */
export const ACTUAL_OUTCOMES = ['revenue', 'orders', 'newCustomers'] as const;
export type ActualOutcome = (typeof ACTUAL_OUTCOMES)[number];

/** What a series of actuals is: an outcome, or a channel's spend or volume (impressions, sends, calls …). */
export type ActualKey = ActualOutcome | `spend:${string}` | `volume:${string}`;

/** What happened, week by week. */
export interface ActualSeries {
  readonly series: ActualKey;
  /** First day of the first week, ISO date. */
  readonly startsOn: string;
  /** `[week]`; null where the file says nothing. Money in the plan's currency. */
  readonly values: readonly (number | null)[];
}

/** The last year of a history, forecast from the weeks before it only, beside "the same week a year earlier". */
export interface Holdout {
  readonly outcome: ActualOutcome;
  /** First days of the held-out weeks, `[week]`. */
  readonly weeks: readonly string[];
  /** `[week]`; null where the file says nothing: those weeks are not scored. */
  readonly actual: readonly (number | null)[];
  readonly model: readonly number[];
  readonly seasonalNaive: readonly (number | null)[];
  /** Weighted absolute percentage error: sum of |actual − forecast| over sum of actual, over the weeks both can be scored on. */
  readonly wapeModel: number;
  readonly wapeSeasonalNaive: number;
  /** The result in one sentence, whichever wins. */
  readonly sentence: string;
}
