import type { Plan } from '../../model/plan';
import { sameDocument } from '../../model/same-document';
import { HEADLINES, type HeadlineKey } from '../forecast/headline';

/** What plans may differ in that a reader of their comparison has to know. */
export const TERMS = ['currency', 'length', 'start', 'market', 'economics'] as const;
export type Term = (typeof TERMS)[number];

/** On what terms plans are compared. */
export interface ComparisonTerms {
  /** Weeks that all have: longer plans are compared over their first. */
  readonly weeks: number;
  /** Null where currencies differ: then no money is compared. */
  readonly currency: string | null;
  /** Null where plans start on different days: weeks are then counted from each one's own start. */
  readonly startsOn: string | null;
  readonly differs: readonly Term[];
}

/** The terms of a comparison of plans. */
export function comparisonTerms(plans: readonly Plan[]): ComparisonTerms {
  const [first] = plans;
  const isAlike = (read: (plan: Plan) => unknown) =>
    plans.every((plan) => sameDocument(read(plan), read(first)));
  const alike: Readonly<Record<Term, boolean>> = {
    currency: isAlike(({ currency }) => currency),
    length: isAlike(({ horizonWeeks }) => horizonWeeks),
    start: isAlike(({ startsOn }) => startsOn),
    market: isAlike(({ market }) => market),
    economics: isAlike(({ economics }) => economics),
  };
  return {
    weeks: Math.min(...plans.map(({ horizonWeeks }) => horizonWeeks)),
    currency: alike.currency ? first.currency : null,
    startsOn: alike.start ? first.startsOn : null,
    differs: TERMS.filter((term) => !alike[term]),
  };
}

/** Headlines that are amounts of money. */
export const MONEY_HEADLINES: ReadonlySet<HeadlineKey> = new Set([
  'revenue',
  'contribution',
  'operatingProfit',
  'customerEquity',
  'planValue',
  'spend',
  'costPerCustomer',
  'cashLow',
]);

/** Whether a headline may be compared at all: money never across currencies. */
export function isComparable({ currency }: ComparisonTerms, headline: HeadlineKey): boolean {
  return currency !== null || !MONEY_HEADLINES.has(headline);
}

/** The headlines that may be compared, in their order. */
export function comparableHeadlines(terms: ComparisonTerms): HeadlineKey[] {
  return HEADLINES.filter((headline) => isComparable(terms, headline));
}
