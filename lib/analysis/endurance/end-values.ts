import { compile } from '../../model/compile';
import {
  discountFactors,
  lifetimeValues,
  TAIL_WEEKS,
  type ValuedStage,
  weeklyDiscount,
} from '../../model/economics';
import type { Scenario } from '../../model/plan';
import type { Run } from '../../model/run';
import { simulate } from '../../model/simulate';
import type { Overrides, SetRun } from '../attribution/side-sets';

/** What a run leaves behind, in the plan's currency, `[draw]` each. */
export interface EndValues {
  /** Lifetime value of the customers, lapsed ones included, when the plan ends. */
  readonly customerEquity: Float64Array;
  /** Discounted contribution of the plan and of a 156-week tail with all spend off (MODEL.md section 5). */
  readonly planValue: Float64Array;
  /** The part of `planValue` that falls within the plan. */
  readonly plannedValue: Float64Array;
  /** Lifetime value of one customer of each stage (eq. 17). */
  readonly worth: Readonly<Record<ValuedStage, Float64Array>>;
}

/** Values of a run of `scenario`, which was compiled with `overrides`. */
export function valuesAtEnd({ plan, run }: SetRun, scenario: Scenario, overrides?: Overrides): EndValues {
  const { lanes, end } = run;
  const weeks = plan.horizonWeeks + TAIL_WEEKS;
  const tail = compile(plan, scenario, { lanes, weeks, overrides });
  const factors = discountFactors(plan, weeks);
  const planValue = new Float64Array(lanes);
  addDiscounted(planValue, run, factors);
  const plannedValue = planValue.slice();
  addDiscounted(planValue, simulate(tail, end), factors.subarray(plan.horizonWeeks));
  const worth = lifetimeValues(tail, end, weeklyDiscount(plan));
  const { active, loyal, lapsed } = end.stages;
  const customerEquity = active.map(
    (people, i) => people * worth.active[i] + loyal[i] * worth.loyal[i] + lapsed[i] * worth.lapsed[i],
  );
  return { customerEquity, planValue, plannedValue, worth };
}

function addDiscounted(sums: Float64Array, { series, weeks, lanes }: Run, factors: Float64Array): void {
  const { grossProfit, spend } = series;
  for (let week = 0; week < weeks; week++) {
    const at = week * lanes;
    for (let i = 0; i < sums.length; i++) sums[i] += (grossProfit[at + i] - spend[at + i]) * factors[week];
  }
}
