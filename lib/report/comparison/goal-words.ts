import type { PathKey } from '../../analysis/comparison/paths';
import type { Goal } from '../../analysis/comparison/verdict';
import type { Unit } from '../figure';

/** What is said of the best by a goal: `Hybrid is worth most`. */
export const BEST_WORDS: Readonly<Record<Goal, string>> = {
  planValue: 'is worth most',
  contribution: 'earns most',
  operatingProfit: 'makes most operating profit',
  revenue: 'brings most revenue',
  orders: 'brings most orders',
  newCustomers: 'wins most new customers',
  loyalAtEnd: 'ends with most loyal customers',
  awarenessAtEnd: 'ends best known',
  customerEquity: 'leaves the most valuable customers',
  costPerCustomer: 'wins customers at the lowest cost',
  paybackWeek: 'pays back first',
  cashLow: 'needs the least cash',
};

/** The question that a comparison by a goal answers. */
export const GOAL_QUESTIONS: Readonly<Record<Goal, string>> = {
  planValue: 'Which is worth most?',
  contribution: 'Which earns most?',
  operatingProfit: 'Which makes most operating profit?',
  revenue: 'Which brings most revenue?',
  orders: 'Which brings most orders?',
  newCustomers: 'Which wins most new customers?',
  loyalAtEnd: 'Which ends with most loyal customers?',
  awarenessAtEnd: 'Which ends best known?',
  customerEquity: 'Which leaves the most valuable customers?',
  costPerCustomer: 'Which wins customers at the lowest cost?',
  paybackWeek: 'Which pays back first?',
  cashLow: 'Which needs the least cash?',
};

/** How a path is named, asked for and written. */
export interface PathWords {
  readonly label: string;
  readonly question: string;
  readonly unit: Unit;
  readonly unitWords: string;
}

/** The words of every path. */
export const PATH_WORDS: Readonly<Record<PathKey, PathWords>> = {
  newCustomers: {
    label: 'New customers',
    question: 'Who brings new customers?',
    unit: 'people',
    unitWords: 'new customers a week',
  },
  newCustomersToDate: {
    label: 'New customers to date',
    question: 'How many new customers to date?',
    unit: 'people',
    unitWords: 'new customers to date',
  },
  ordersToDate: {
    label: 'Orders to date',
    question: 'How many orders to date?',
    unit: 'orders',
    unitWords: 'orders to date',
  },
  revenueToDate: {
    label: 'Revenue to date',
    question: 'How much revenue to date?',
    unit: 'money',
    unitWords: 'revenue to date',
  },
  contributionToDate: {
    label: 'Contribution to date',
    question: 'When does it pay back?',
    unit: 'money',
    unitWords: 'contribution to date',
  },
  loyal: {
    label: 'Loyal customers',
    question: 'How many stay?',
    unit: 'people',
    unitWords: 'loyal customers',
  },
  awareness: {
    label: 'Awareness',
    question: 'How many know it?',
    unit: 'share',
    unitWords: 'share of the market',
  },
};

/** `a`, `a and b`, `a, b and c`. */
export function listWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}
