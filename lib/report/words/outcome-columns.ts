import type { OutcomeKey } from '../../analysis/attribution/attributed-outcomes';
import type { Unit } from '../figure';
import { HEADLINE_FACTS } from '../headlines/headline-facts';

/** What the outcomes that are attributed are called, and their units. */
export const OUTCOME_COLUMNS: Readonly<Record<OutcomeKey, { readonly label: string; readonly unit: Unit }>> =
  {
    newCustomers: HEADLINE_FACTS.newCustomers,
    orders: HEADLINE_FACTS.orders,
    revenue: HEADLINE_FACTS.revenue,
    contribution: HEADLINE_FACTS.contribution,
    customerEquity: HEADLINE_FACTS.customerEquity,
  };

/** Whether an outcome is money. */
export function isMoney(key: OutcomeKey): boolean {
  return OUTCOME_COLUMNS[key].unit === 'money';
}
