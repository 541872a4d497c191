import { channelKind } from '../../model/channels/registry';
import { compile } from '../../model/compile';
import type { Channel, Plan, Scenario } from '../../model/plan';
import type { Run } from '../../model/run';
import { simulate } from '../../model/simulate';

/** How a channel's next unit of money does among the others; `below-threshold`: more would do better than in proportion. */
export type MarginalLevel = 'high' | 'middle' | 'low' | 'below-threshold';

/** What the next unit of money brings in one channel. */
export interface Marginal {
  readonly channelId: string;
  /** New customers over the horizon that the next `step` of money brings; may be negative. */
  readonly customers: number;
  readonly level: MarginalLevel;
}

/** The rise of spend that marginal figures are taken from: +1 %. */
export const NUDGE = 0.01;
const PUSH_ON = 0.5;
// Rounding and word of mouth bend a straight line by less than this.
const BEND = 1.002;

/**
 * New customers over the horizon that the next `step` of money brings in each channel of the plan, in its order:
 * from +1 % of its spend, week by week as it is flighted; from `step` spread evenly where it spends nothing.
 */
export function marginalCustomers(plan: Plan, scenario: Scenario, step: number): Marginal[] {
  const nudged = nudgedCustomers(plan, scenario);
  const results = plan.channels.map((channel, index) => {
    const spend = spendOf(plan, scenario, channel.id);
    if (spend === 0)
      return {
        customers: firstCustomers(plan, scenario, channel, step) - nudged[0],
        rising: isStartSlow(channel),
      };
    const first = (nudged[1 + index] - nudged[0]) / (NUDGE * spend);
    const further = (nudged[1 + plan.channels.length + index] - nudged[0]) / (PUSH_ON * spend);
    return { customers: first * step, rising: isStartSlow(channel) && further > first * BEND };
  });
  const mean = results.reduce((sum, { customers }) => sum + Math.max(0, customers), 0) / results.length;
  return results.map(({ customers, rising }, index) => ({
    channelId: plan.channels[index].id,
    customers,
    level: rising ? 'below-threshold' : levelOf(customers, mean),
  }));
}

function levelOf(customers: number, mean: number): MarginalLevel {
  if (customers > 1.25 * mean) return 'high';
  return customers < 0.75 * mean ? 'low' : 'middle';
}

/** With a slope over 1 the first units of spend do less than the next (MODEL.md eq. 5). */
function isStartSlow(channel: Channel): boolean {
  const slope = channel.parameters.slope ?? channelKind(channel.kind).parameters.slope?.value ?? 1;
  return slope > 1;
}

/** New customers per lane: as planned; each channel +1 %; each channel +50 %. */
function nudgedCustomers(plan: Plan, scenario: Scenario): Float64Array {
  const channels = plan.channels.length;
  const lanes = 1 + 2 * channels;
  const spendFactor = plan.channels.map((_, index) => {
    const factors = new Float64Array(lanes).fill(1);
    factors[1 + index] = 1 + NUDGE;
    factors[1 + channels + index] = 1 + PUSH_ON;
    return factors;
  });
  return totalCustomers(simulate(compile(plan, scenario, { lanes, spendFactor })));
}

/** New customers when `step` of money is spread over a channel that spends nothing. */
function firstCustomers(plan: Plan, scenario: Scenario, channel: Channel, step: number): number {
  const weeks = plan.horizonWeeks;
  const spend = Array<number>(weeks).fill(step / weeks);
  const own = scenario.flights.find((flight) => flight.channelId === channel.id);
  const others = scenario.flights.filter((flight) => flight !== own);
  const started = { ...scenario, flights: [...others, { ...own, channelId: channel.id, spend }] };
  return totalCustomers(simulate(compile(plan, started)))[0];
}

/** Planned spend of a channel over the horizon. */
export function spendOf(plan: Plan, scenario: Scenario, channelId: string): number {
  const flight = scenario.flights.find((one) => one.channelId === channelId);
  return (flight?.spend ?? []).slice(0, plan.horizonWeeks).reduce((sum, amount) => sum + amount, 0);
}

/** New customers over the horizon, `[lane]`. */
function totalCustomers(run: Run): Float64Array {
  const totals = new Float64Array(run.lanes);
  for (let week = 0; week < run.weeks; week++) {
    for (let lane = 0; lane < run.lanes; lane++)
      totals[lane] += run.series.newCustomers[week * run.lanes + lane];
  }
  return totals;
}
