import type { HeadlineKey } from '../../analysis/forecast/headline';
import type { FigureDefinition } from '../figure';
import { awareness } from '../figures/awareness';
import { contributionToDate } from '../figures/contribution-to-date';
import { customersByOrigin } from '../figures/customers-by-origin';
import { funnelStages } from '../figures/funnel-stages';
import { loyalty } from '../figures/loyalty';

/**
 * Whether a headline tells what is spent, alone or beside the others that are shown.
 *
 * Contribution is gross profit less spend, and gross profit follows from revenue, which is shown, and from a margin
 * that readers of a plan mostly know: so contribution gives the budget away, and with it whatever is counted in it:
 * operating profit, plan value, the cash low, and the payback week, at which the spend so far equals the gross profit
 * so far. Customer equity does not: it is what customers are worth without any more marketing.
 */
export const TELLS_SPEND: Readonly<Record<HeadlineKey, boolean>> = {
  newCustomers: false,
  loyalAtEnd: false,
  awarenessAtEnd: false,
  orders: false,
  revenue: false,
  contribution: true,
  operatingProfit: true,
  customerEquity: false,
  planValue: true,
  spend: true,
  costPerCustomer: true,
  paybackWeek: true,
  cashLow: true,
  pushShare: false,
  pullShare: false,
  crossoverWeek: false,
};

const HEADLINES_WITH_BUDGETS: readonly HeadlineKey[] = [
  'newCustomers',
  'loyalAtEnd',
  'awarenessAtEnd',
  'revenue',
  'spend',
  'contribution',
  'costPerCustomer',
  'paybackWeek',
];

const HEADLINES_WITHOUT: readonly HeadlineKey[] = [
  'newCustomers',
  'loyalAtEnd',
  'awarenessAtEnd',
  'orders',
  'revenue',
  'customerEquity',
  'pullShare',
  'crossoverWeek',
];

/** The headlines that a share shows, in order. */
export function sharedHeadlines(showsBudgets: boolean): readonly HeadlineKey[] {
  return showsBudgets ? HEADLINES_WITH_BUDGETS : HEADLINES_WITHOUT;
}

/** The figures that a share may show, in order; what is not listed here is never sent to a viewer. */
const SHARED_FIGURES: readonly { readonly figure: FigureDefinition; readonly tellsSpend: boolean }[] = [
  { figure: customersByOrigin, tellsSpend: false },
  { figure: funnelStages, tellsSpend: false },
  { figure: awareness, tellsSpend: false },
  { figure: loyalty, tellsSpend: false },
  { figure: contributionToDate, tellsSpend: true },
];

/** The figures that a share shows, in order. */
export function sharedFigures(showsBudgets: boolean): FigureDefinition[] {
  return SHARED_FIGURES.filter(({ tellsSpend }) => showsBudgets || !tellsSpend).map(({ figure }) => figure);
}
