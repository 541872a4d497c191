import { fromMinorUnits, sumMoney, toMinorUnits } from '../../model/currency';
import type { Plan, Scenario } from '../../model/plan';
import { laneSeries, type Run } from '../../model/run';
import type { SeriesKey } from '../../model/series';
import { STAGES } from '../../model/series';
import type { Split } from '../../model/side';
import type { ActualSeries } from '../actuals';
import { splitInto } from '../attribution/attribution';
import { smoothedPullShare } from '../attribution/crossover';
import { type SetRun, simulateSets } from '../attribution/side-sets';
import { type EndValues, valuesAtEnd } from '../endurance/end-values';
import { requireScenario } from '../require-scenario';
import { costPerCustomer, type Headline, type HeadlineKey, headlineOf } from './headline';
import { roundMoney, roundSplit, runningMoney, subtractMoney } from './money-series';

/** Series derived from a run's: contribution (a week and to date), awareness and loyalty as shares 0–1. */
export type DerivedKey = 'contribution' | 'contributionToDate' | 'awareness' | 'loyalty';
/** Every series of a forecast. */
export type ForecastKey = SeriesKey | DerivedKey;

/** Outcomes whose weekly origin (push, pull, organic) is known. */
export const SPLIT_KEYS = ['newCustomers', 'orders', 'revenue'] as const;
export type SplitKey = (typeof SPLIT_KEYS)[number];

/** The run at the stated values, `[week]` each, and what it amounts to. Money is in whole minor units a week. */
export interface Forecast {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly weeks: number;
  readonly series: Readonly<Record<ForecastKey, Float64Array>>;
  readonly splits: Readonly<Record<SplitKey, Split>>;
  /** Smoothed pull share of push + pull new customers, 0–1, `[week]`; NaN where both are 0. */
  readonly pullShare: Float64Array;
  readonly headline: Headline;
  /** What the headlines about the end are made of. */
  readonly atEnd: AtEnd;
  /** The range around it; null until it has been drawn. */
  readonly ensemble: Ensemble | null;
  /** What happened before the plan, where it is known. */
  readonly actuals: readonly ActualSeries[];
}

/** What a plan leaves behind, in the plan's currency; not finite where nobody ever leaves and nothing is discounted. */
export interface AtEnd {
  /** Lifetime value of one customer of each stage (eq. 17). */
  readonly worth: Readonly<Record<'active' | 'loyal' | 'lapsed', number>>;
  /** Discounted contribution of the plan's own weeks, and of the weeks after it. */
  readonly plannedValue: number;
  readonly tailValue: number;
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

/**
 * Simulates a scenario at its stated values: with the four sets of sides, which give the run and its splits.
 * @throws PlannerError `not-found` for an unknown scenario
 */
export function forecastScenario(
  plan: Plan,
  scenarioId: string,
  actuals: readonly ActualSeries[] = [],
): Forecast {
  const scenario = requireScenario(plan, scenarioId);
  const sets = simulateSets(plan, scenario, 1);
  const { run } = sets[0];
  const endValues = valuesAtEnd(sets[0], scenario);
  const series = forecastSeries(plan, run);
  const splits = {
    newCustomers: splitOf(sets, 'newCustomers'),
    orders: splitOf(sets, 'orders'),
    revenue: roundSplit(splitOf(sets, 'revenue'), series.revenue, plan.currency),
  };
  return {
    plan,
    scenario,
    weeks: run.weeks,
    series,
    splits,
    pullShare: smoothedPullShare(splits.newCustomers),
    headline: statedHeadline(plan, endValues, series, splits.newCustomers),
    atEnd: atEndOf(endValues),
    ensemble: null,
    actuals,
  };
}

/** What each side brought of an outcome in runs of one lane, `[week]`. */
function splitOf(sets: readonly SetRun[], key: SplitKey): Split {
  const { weeks } = sets[0].run;
  const part = () => new Float64Array(weeks);
  const split = { push: part(), pull: part(), organic: part() };
  const outcomes = sets.map((set) => set.run.series[key]);
  splitInto(outcomes, { weeks, draws: 1 }, split, { stride: 1, offset: 0 });
  return split;
}

/** The forecast with its range. */
export function withEnsemble(forecast: Forecast, ensemble: Ensemble | null): Forecast {
  return { ...forecast, ensemble };
}

function forecastSeries(plan: Plan, run: Run): Forecast['series'] {
  const lane = (key: SeriesKey) => laneSeries(run, key, 0);
  const [unaware, aware, considering, active, loyal, lapsed] = STAGES.map(lane);
  const { currency } = plan;
  const grossProfit = roundMoney(lane('grossProfit'), currency);
  const spend = roundMoney(lane('spend'), currency);
  const contribution = subtractMoney(grossProfit, spend, currency);
  return {
    unaware,
    aware,
    considering,
    active,
    loyal,
    lapsed,
    newCustomers: lane('newCustomers'),
    orders: lane('orders'),
    revenue: roundMoney(lane('revenue'), currency),
    grossProfit,
    spend,
    contribution,
    contributionToDate: runningMoney(contribution, currency),
    awareness: unaware.map((people, week) =>
      awarenessOf(people, aware[week] + considering[week] + active[week] + loyal[week] + lapsed[week]),
    ),
    loyalty: loyal.map((people, week) => loyaltyOf(active[week], people)),
  };
}

/** Awareness = 1 − U/N, as the share of those who know us, which keeps small shares exact. */
export function awarenessOf(unaware: number, others: number): number {
  return unaware + others > 0 ? others / (unaware + others) : 0;
}

/** Loyalty = L / (B + L); 0 without customers. */
export function loyaltyOf(active: number, loyal: number): number {
  return active + loyal > 0 ? loyal / (active + loyal) : 0;
}

/** Headlines of the forecast itself: money as the sum of the weeks shown, to the minor unit. */
function statedHeadline(
  plan: Plan,
  { customerEquity, planValue }: EndValues,
  series: Forecast['series'],
  split: Split,
): Headline {
  const { currency, economics, horizonWeeks } = plan;
  const last = series.loyal.length - 1;
  const toMoney = (amount: number) => fromMinorUnits(toMinorUnits(amount, currency), currency);
  const raw = headlineOf(plan, {
    newCustomers: series.newCustomers,
    orders: series.orders,
    revenue: series.revenue,
    contribution: series.contribution,
    contributionToDate: series.contributionToDate,
    spend: series.spend,
    loyalAtEnd: series.loyal[last],
    awarenessAtEnd: series.awareness[last],
    split,
    customerEquity: toMoney(customerEquity[0]),
    planValue: toMoney(planValue[0]),
  });
  const contribution = sumMoney(series.contribution, currency);
  const spend = sumMoney(series.spend, currency);
  return {
    ...raw,
    revenue: sumMoney(series.revenue, currency),
    contribution,
    operatingProfit: toMoney(contribution - economics.fixedCost * horizonWeeks),
    spend,
    costPerCustomer: costPerCustomer(spend, raw.newCustomers ?? 0),
  };
}

function atEndOf({ worth, planValue, plannedValue }: EndValues): AtEnd {
  return {
    worth: { active: worth.active[0], loyal: worth.loyal[0], lapsed: worth.lapsed[0] },
    plannedValue: plannedValue[0],
    tailValue: planValue[0] - plannedValue[0],
  };
}
