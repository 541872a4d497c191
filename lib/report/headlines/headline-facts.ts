import type { HeadlineKey } from '../../analysis/forecast/headline';
import type { Unit } from '../figure';

/** How a headline is named, written and explained. */
export interface HeadlineFacts {
  readonly label: string;
  readonly unit: Unit;
  /** Decimals of a percentage. */
  readonly digits?: number;
  /** How a difference to another scenario is stated; amounts that may change sign are stated as they are. */
  readonly difference: 'relative' | 'absolute';
  /** "Why this number?": what it is, in one sentence. */
  readonly meaning: string;
  /** How it is computed, in the words of MODEL.md. */
  readonly formula: string;
}

/** The facts of every headline. */
export const HEADLINE_FACTS: Readonly<Record<HeadlineKey, HeadlineFacts>> = {
  newCustomers: {
    label: 'New customers',
    unit: 'people',
    difference: 'relative',
    meaning: 'People who order for the first time, and lapsed customers won back.',
    formula: 'sum over weeks of considering → active (eq. 9)',
  },
  loyalAtEnd: {
    label: 'Loyal at end',
    unit: 'people',
    difference: 'relative',
    meaning: 'Customers who order often and recommend you, when the plan ends.',
    formula: 'loyal in the last week (eq. 10)',
  },
  awarenessAtEnd: {
    label: 'Awareness at end',
    unit: 'share',
    digits: 1,
    difference: 'absolute',
    meaning: 'Share of the market that knows you when the plan ends.',
    formula: '1 − unaware / market in the last week',
  },
  orders: {
    label: 'Orders',
    unit: 'orders',
    difference: 'relative',
    meaning: 'Orders of new and of returning customers.',
    formula: 'sum over weeks of orders (eq. 12)',
  },
  revenue: {
    label: 'Revenue',
    unit: 'money',
    difference: 'relative',
    meaning: 'What customers pay, discounts taken off.',
    formula: 'sum over weeks of orders × price × (1 − discount)',
  },
  contribution: {
    label: 'Contribution',
    unit: 'money',
    difference: 'absolute',
    meaning: 'What the orders earn after their own cost and all marketing spend.',
    formula: 'sum over weeks of gross profit − spend',
  },
  operatingProfit: {
    label: 'Operating profit',
    unit: 'money',
    difference: 'absolute',
    meaning: 'Contribution after fixed cost.',
    formula: 'contribution − weeks × fixed cost a week',
  },
  customerEquity: {
    label: 'Customer equity',
    unit: 'money',
    difference: 'relative',
    meaning: 'What the customers won by the end of the plan are still worth without any more marketing.',
    formula: 'active, loyal and lapsed × lifetime value of each, V = m + δPV (MODEL.md section 5)',
  },
  planValue: {
    label: 'Plan value',
    unit: 'money',
    difference: 'absolute',
    meaning: 'Today’s worth of the plan’s contribution and of what it leaves behind for three years.',
    formula: 'discounted contribution + that of 156 weeks after it with all spend off (MODEL.md section 5)',
  },
  spend: {
    label: 'Spend',
    unit: 'money',
    difference: 'relative',
    meaning: 'Marketing spend of all channels.',
    formula: 'sum over weeks and channels of spend',
  },
  costPerCustomer: {
    label: 'Cost per customer',
    unit: 'money',
    difference: 'relative',
    meaning: 'Marketing spend for each new customer, organic ones included.',
    formula: 'spend / new customers',
  },
  paybackWeek: {
    label: 'Payback',
    unit: 'week',
    difference: 'absolute',
    meaning: 'The week from which contribution to date stays at or above zero.',
    formula: 'first week after which contribution to date is never below 0',
  },
  cashLow: {
    label: 'Cash low',
    unit: 'money',
    difference: 'absolute',
    meaning: 'The most that the plan is ever behind: the cash it needs.',
    formula: 'least contribution to date, at most 0',
  },
  pushShare: {
    label: 'Push share',
    unit: 'share',
    difference: 'absolute',
    meaning: 'Share of new customers that push brings.',
    formula: 'Shapley value of push over {push, pull} / new customers (MODEL.md section 6)',
  },
  pullShare: {
    label: 'Pull share',
    unit: 'share',
    difference: 'absolute',
    meaning: 'Share of new customers that pull brings.',
    formula: 'Shapley value of pull over {push, pull} / new customers (MODEL.md section 6)',
  },
  crossoverWeek: {
    label: 'Pull leads from',
    unit: 'week',
    difference: 'absolute',
    meaning: 'The week from which pull brings more new customers than push, after push has led.',
    formula: 'smoothed over 13 weeks, the first week of 8 in which pull leads (MODEL.md section 6)',
  },
};
