import type { Plan } from '@/lib/model/plan';
import { budgetOf } from './spend';

/** The round amount whose return the mix panel names, such as 1,000: about a two-thousandth of the baseline's budget. */
export function marginalStep(plan: Plan): number {
  const { total } = budgetOf(plan, plan.scenarios[0]);
  return total > 0 ? 10 ** Math.max(0, Math.round(Math.log10(total / 2000))) : 1000;
}
