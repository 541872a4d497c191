import type { Forecast } from '../forecast/forecast';
import type { HeadlineKey } from '../forecast/headline';

/** The series that are followed over time, week by week or as a running sum. */
export const PATHS = [
  'newCustomers',
  'newCustomersToDate',
  'ordersToDate',
  'revenueToDate',
  'contributionToDate',
  'loyal',
  'awareness',
] as const;
export type PathKey = (typeof PATHS)[number];

/** Paths of money: never compared across currencies. */
export const MONEY_PATHS: ReadonlySet<PathKey> = new Set(['revenueToDate', 'contributionToDate']);

/** A path at the stated values, `[week]`. */
export function statedPath({ series }: Forecast, path: PathKey): Float64Array {
  switch (path) {
    case 'newCustomersToDate':
      return runningSum(series.newCustomers);
    case 'ordersToDate':
      return runningSum(series.orders);
    case 'revenueToDate':
      return runningSum(series.revenue);
    default:
      return series[path];
  }
}

/** The running sum of `[week]`, or of each draw of `[week][draw]` with `draws` draws. */
export function runningSum(values: Float64Array, draws = 1): Float64Array {
  const sums = values.slice();
  for (let at = draws; at < sums.length; at++) sums[at] += sums[at - draws];
  return sums;
}

/** The path on which one sees a headline come about; null where a headline has none. */
export function pathOf(headline: HeadlineKey): PathKey | null {
  switch (headline) {
    case 'planValue':
    case 'contribution':
    case 'operatingProfit':
    case 'paybackWeek':
    case 'cashLow':
      return 'contributionToDate';
    case 'revenue':
      return 'revenueToDate';
    case 'orders':
      return 'ordersToDate';
    case 'newCustomers':
    case 'costPerCustomer':
      return 'newCustomersToDate';
    case 'loyalAtEnd':
    case 'customerEquity':
      return 'loyal';
    case 'awarenessAtEnd':
      return 'awareness';
    default:
      return null;
  }
}
