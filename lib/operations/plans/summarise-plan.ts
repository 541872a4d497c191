import { forecastScenario } from '../../analysis/forecast/forecast';
import { drawEnsemble } from '../../analysis/uncertainty/uncertainty';
import { channelKind } from '../../model/channels/registry';
import { sumMoney } from '../../model/currency';
import type { Plan } from '../../model/plan';
import type { Origin, Side } from '../../model/side';

/** What a picture of a plan shows: its first scenario at its stated values. */
export interface PlanSketch {
  readonly name: string;
  readonly currency: string;
  readonly startsOn: string;
  readonly horizonWeeks: number;
  /** How many scenarios the plan has; the numbers below are of the first. */
  readonly scenarios: number;
  /** Spend over the horizon, in the plan's currency. */
  readonly budget: number;
  /** Share of the budget on the push side, 0–1; null without a budget. */
  readonly pushShare: number | null;
  /** New customers over the horizon. */
  readonly newCustomers: number;
  /** New customers a week by who brought them, `[week]`. */
  readonly sparkline: Readonly<Record<Origin, readonly number[]>>;
}

/** What a list shows of a plan: the sketch, and the range around its main number. */
export interface PlanSummary extends PlanSketch {
  readonly newCustomersP10: number | null;
  readonly newCustomersP90: number | null;
}

// Few draws: enough for a range in a list, cheap enough for a page of plans.
const DRAWS = 100;
const SEED = 7;

/** Simulates a plan's first scenario for a list. The same plan gives the same summary. */
export function summarisePlan(plan: Plan): PlanSummary {
  const { ranges } = drawEnsemble(plan, plan.scenarios[0], { draws: DRAWS, seed: SEED });
  const { p10, p90 } = ranges.newCustomers;
  return { ...sketchPlan(plan), newCustomersP10: p10, newCustomersP90: p90 };
}

/** Simulates a plan's first scenario once, without a range: much cheaper than a summary. */
export function sketchPlan(plan: Plan): PlanSketch {
  const { splits, headline } = forecastScenario(plan, plan.scenarios[0].id);
  const [push, pull] = [budgetOf(plan, 'push'), budgetOf(plan, 'pull')];
  const budget = sumMoney([push, pull], plan.currency);
  const { push: pushed, pull: pulled, organic } = splits.newCustomers;
  return {
    name: plan.name,
    currency: plan.currency,
    startsOn: plan.startsOn,
    horizonWeeks: plan.horizonWeeks,
    scenarios: plan.scenarios.length,
    budget,
    pushShare: budget > 0 ? push / budget : null,
    newCustomers: headline.newCustomers ?? 0,
    sparkline: { push: rounded(pushed), pull: rounded(pulled), organic: rounded(organic) },
  };
}

function budgetOf(plan: Plan, side: Side): number {
  const channels = plan.channels.filter((channel) => channelKind(channel.kind).side === side);
  const ids = new Set(channels.map((channel) => channel.id));
  const flights = plan.scenarios[0].flights.filter((flight) => ids.has(flight.channelId));
  const weeks = flights.flatMap((flight) => flight.spend.slice(0, plan.horizonWeeks));
  return sumMoney(weeks, plan.currency);
}

/** A picture a few pixels high needs no more digits, and the answer stays small. */
function rounded(values: Float64Array): number[] {
  return Array.from(values, (value) => Number(value.toPrecision(4)));
}
