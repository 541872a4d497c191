import type { Batch } from '../../model/batch';
import { lifetimeValues, weeklyDiscount } from '../../model/economics';
import type { Plan } from '../../model/plan';
import type { Run } from '../../model/run';

/** What is attributed to channels. Money in the plan's currency. */
export const OUTCOMES = ['newCustomers', 'orders', 'revenue', 'contribution', 'customerEquity'] as const;
export type OutcomeKey = (typeof OUTCOMES)[number];

/** The outcomes of a batch, `[week][lane]` flattened each. */
export type Outcomes = Readonly<Record<OutcomeKey, Float64Array>>;

/**
 * The outcomes of a run of `batch` week by week. Contribution is gross profit less spend; customer equity of a week
 * is what that week's customers, lapsed ones included, would be worth by the lifetime values at the plan's end, so
 * that its last week is the headline.
 */
export function outcomesOf(plan: Plan, batch: Batch, run: Run): Outcomes {
  const { newCustomers, orders, revenue, grossProfit, spend, active, loyal, lapsed } = run.series;
  const { lanes } = run;
  const worth = lifetimeValues(batch, run.end, weeklyDiscount(plan));
  const contribution = new Float64Array(spend.length);
  const customerEquity = new Float64Array(spend.length);
  for (let at = 0; at < spend.length; at += lanes) {
    for (let i = 0; i < lanes; i++) {
      contribution[at + i] = grossProfit[at + i] - spend[at + i];
      customerEquity[at + i] =
        active[at + i] * worth.active[i] + loyal[at + i] * worth.loyal[i] + lapsed[at + i] * worth.lapsed[i];
    }
  }
  return { newCustomers, orders, revenue, contribution, customerEquity };
}

/** What an outcome `[week]` comes to: the sum of its weeks; customer equity is a stock, and its last week counts. */
export function totalOf(key: OutcomeKey, weekly: ArrayLike<number>): number {
  if (key === 'customerEquity') return weekly[weekly.length - 1];
  let sum = 0;
  for (let week = 0; week < weekly.length; week++) sum += weekly[week];
  return sum;
}

/** Totals of every lane, `[lane][outcome]` flattened, in the order of `OUTCOMES`. */
export function laneTotals(outcomes: Outcomes, weeks: number, lanes: number): Float64Array {
  const totals = new Float64Array(lanes * OUTCOMES.length);
  for (const [o, key] of OUTCOMES.entries()) {
    const values = outcomes[key];
    const from = key === 'customerEquity' ? weeks - 1 : 0;
    for (let week = from; week < weeks; week++) {
      for (let i = 0; i < lanes; i++) totals[i * OUTCOMES.length + o] += values[week * lanes + i];
    }
  }
  return totals;
}

/** A value for every outcome. */
export function eachOutcome<Value>(
  value: (key: OutcomeKey, index: number) => Value,
): Readonly<Record<OutcomeKey, Value>> {
  return Object.fromEntries(OUTCOMES.map((key, index) => [key, value(key, index)])) as Record<
    OutcomeKey,
    Value
  >;
}
