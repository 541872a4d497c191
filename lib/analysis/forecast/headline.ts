import type { Plan } from '../../model/plan';
import type { Split } from '../../model/side';
import { crossoverWeek } from '../attribution/crossover';
import { cashLow, paybackWeek } from './cash';

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

/** Which way a headline gets better; `neither` where more is just different. */
export type Better = 'higher' | 'lower' | 'neither';

/** The better direction of every headline. */
export const BETTER: Readonly<Record<HeadlineKey, Better>> = {
  newCustomers: 'higher',
  loyalAtEnd: 'higher',
  awarenessAtEnd: 'higher',
  orders: 'higher',
  revenue: 'higher',
  contribution: 'higher',
  operatingProfit: 'higher',
  customerEquity: 'higher',
  planValue: 'higher',
  spend: 'neither',
  costPerCustomer: 'lower',
  paybackWeek: 'lower',
  cashLow: 'higher',
  pushShare: 'neither',
  pullShare: 'neither',
  crossoverWeek: 'neither',
};

/** What one run of the plan came to; series are `[week]`. */
export interface HeadlineBasis {
  readonly newCustomers: ArrayLike<number>;
  readonly orders: ArrayLike<number>;
  readonly revenue: ArrayLike<number>;
  readonly contribution: ArrayLike<number>;
  /** Running sum of contribution. */
  readonly contributionToDate: ArrayLike<number>;
  readonly spend: ArrayLike<number>;
  /** People at the end. */
  readonly loyalAtEnd: number;
  /** Share of the market at the end, 0–1. */
  readonly awarenessAtEnd: number;
  /** Of new customers. */
  readonly split: Split;
  /** See `valuesAtEnd`. */
  readonly customerEquity: number;
  readonly planValue: number;
}

/** The headlines of one run. */
export function headlineOf(plan: Plan, basis: HeadlineBasis): Headline {
  const newCustomers = sum(basis.newCustomers);
  const contribution = sum(basis.contribution);
  const spend = sum(basis.spend);
  const share = (part: ArrayLike<number>) => (newCustomers > 0 ? sum(part) / newCustomers : null);
  return {
    newCustomers,
    loyalAtEnd: basis.loyalAtEnd,
    awarenessAtEnd: basis.awarenessAtEnd,
    orders: sum(basis.orders),
    revenue: sum(basis.revenue),
    contribution,
    operatingProfit: contribution - plan.economics.fixedCost * plan.horizonWeeks,
    // Not finite where nobody ever leaves and nothing is discounted.
    customerEquity: finiteOrNull(basis.customerEquity),
    planValue: basis.planValue,
    spend,
    costPerCustomer: costPerCustomer(spend, newCustomers),
    paybackWeek: paybackWeek(basis.contributionToDate),
    cashLow: cashLow(basis.contributionToDate).value,
    pushShare: share(basis.split.push),
    pullShare: share(basis.split.pull),
    crossoverWeek: crossoverWeek(basis.split),
  };
}

/** Spend for each new customer; null without customers, or with so few of one that no number can hold it. */
export function costPerCustomer(spend: number, newCustomers: number): number | null {
  return newCustomers > 0 ? finiteOrNull(spend / newCustomers) : null;
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}
