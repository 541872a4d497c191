/**
 * What a run records each week, per lane. Stages are people at the end of the week; the rest are totals of the
 * week (newCustomers in people, orders in orders, revenue, grossProfit and spend in the plan's currency).
 */
export const SERIES = [
  'unaware',
  'aware',
  'considering',
  'active',
  'loyal',
  'lapsed',
  'newCustomers',
  'orders',
  'revenue',
  'grossProfit',
  'spend',
] as const;

export type SeriesKey = (typeof SERIES)[number];

/** The six stages of the funnel, in the order a person passes them. */
export const STAGES = ['unaware', 'aware', 'considering', 'active', 'loyal', 'lapsed'] as const;
export type StageKey = (typeof STAGES)[number];
