import { type ChannelKindId, channelKind } from '@/lib/model/channels/registry';
import { sumMoney } from '@/lib/model/currency';
import type { Channel, Plan, Scenario } from '@/lib/model/plan';
import type { Side } from '@/lib/model/side';

/** The scenario of that id, or the baseline (the plan's first) when there is none. */
export function scenarioOf(plan: Plan, scenarioId: string | null): Scenario {
  return plan.scenarios.find((scenario) => scenario.id === scenarioId) ?? plan.scenarios[0];
}

/** The side a channel stands on. */
export function sideOf(channel: Channel): Side {
  return channelKind(channel.kind as ChannelKindId).side;
}

/** A channel's spend per week over the horizon, `[week]`; zeros where the scenario says nothing. */
export function spendSeries(plan: Plan, scenario: Scenario, channelId: string): number[] {
  const spend = scenario.flights.find((flight) => flight.channelId === channelId)?.spend ?? [];
  return Array.from({ length: plan.horizonWeeks }, (_, week) => spend[week] ?? 0);
}

/** Whether a channel is to stay silent, per week, `[week]`. */
export function blackoutSeries(plan: Plan, scenario: Scenario, channelId: string): boolean[] {
  const silent = Array<boolean>(plan.horizonWeeks).fill(false);
  const weeks = scenario.flights.find((flight) => flight.channelId === channelId)?.blackoutWeeks ?? [];
  for (const week of weeks) if (week < silent.length) silent[week] = true;
  return silent;
}

/** By what a channel's money is shared out over its weeks: what they spend now, or alike; never into a blackout. */
export function weekWeights(
  plan: Plan,
  scenario: Scenario,
  channelId: string,
  shape?: readonly number[],
): number[] {
  const now = spendSeries(plan, scenario, channelId);
  const silent = blackoutSeries(plan, scenario, channelId);
  const weights = (now.some((spend) => spend > 0) ? now : (shape ?? now)).map((weight, week) =>
    silent[week] ? 0 : weight,
  );
  return weights.some((weight) => weight > 0) ? weights : silent.map((isSilent) => (isSilent ? 0 : 1));
}

/** Sums of spend series: documents are never changed in place, so a series keeps its sum. */
const sums = new WeakMap<readonly number[], number>();

/** What a channel spends over the horizon, exact to the minor unit. */
export function channelTotal(plan: Plan, scenario: Scenario, channelId: string): number {
  const spend = scenario.flights.find((flight) => flight.channelId === channelId)?.spend;
  if (!spend) return 0;
  let sum = sums.get(spend);
  if (sum === undefined) {
    sum = sumMoney(spend.slice(0, plan.horizonWeeks), plan.currency);
    sums.set(spend, sum);
  }
  return sum;
}

/** What a channel spends in a mean week. */
export function weeklySpend(plan: Plan, scenario: Scenario, channelId: string): number {
  return channelTotal(plan, scenario, channelId) / plan.horizonWeeks;
}

/** A scenario's money at a glance: in all, and by side. `pullShare` is null while nothing is spent. */
export interface Budget {
  readonly total: number;
  readonly push: number;
  readonly pull: number;
  readonly pullShare: number | null;
}

/** Adds a scenario up, exact to the minor unit. */
export function budgetOf(plan: Plan, scenario: Scenario): Budget {
  const sum = (side: Side) =>
    sumMoney(
      plan.channels
        .filter((channel) => sideOf(channel) === side)
        .map((channel) => channelTotal(plan, scenario, channel.id)),
      plan.currency,
    );
  const push = sum('push');
  const pull = sum('pull');
  const total = sumMoney([push, pull], plan.currency);
  return { total, push, pull, pullShare: total > 0 ? pull / total : null };
}
