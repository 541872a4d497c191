/**
 * The numbers a plan is judged by. Money in the plan's currency, weeks counted from 1, shares 0–1. `null` where
 * the number does not exist: a payback past the horizon, a crossover that never comes, a cost per customer
 * without customers.
 */
export const HEADLINES = [
  'newCustomers',
  'loyalAtEnd',
  'awarenessAtEnd',
  'orders',
  'revenue',
  'contribution',
  'operatingProfit',
  'customerEquity',
  'planValue',
  'spend',
  'costPerCustomer',
  'paybackWeek',
  'cashLow',
  'pushShare',
  'pullShare',
  'crossoverWeek',
] as const;
export type HeadlineKey = (typeof HEADLINES)[number];
export type Headline = Readonly<Record<HeadlineKey, number | null>>;
