import type { ChannelTerm } from '../../model/channels/define-channel';
import { channelKind } from '../../model/channels/registry';
import { compile } from '../../model/compile';
import type { Channel, Plan, Scenario } from '../../model/plan';
import type { Run } from '../../model/run';
import { simulate } from '../../model/simulate';
import { SIDE_SETS, type SideSet } from './attribution';

/** Address → value `[draw]`. */
export type Overrides = ReadonlyMap<string, Float64Array>;

/** One set of sides simulated: the run, and the plan without the channels that cannot have an effect in it. */
export interface SetRun {
  readonly plan: Plan;
  /** `draws` lanes. */
  readonly run: Run;
}

/**
 * Simulates the four sets of {push, pull} in the order of `SIDE_SETS`; the first is the plan as it stands. Bit for
 * bit what one batch of all channels gives, but channels without spend, memory and earned inflow (stylised fact 7)
 * are left out, and sets that come to the same are simulated once.
 */
export function simulateSets(
  plan: Plan,
  scenario: Scenario,
  draws: number,
  overrides?: Overrides,
): readonly SetRun[] {
  const done = new Map<string, SetRun>();
  return SIDE_SETS.map((on) => {
    const channels = liveChannels(plan, scenario, on, overrides);
    const key = channels.map((channel) => `${channel.id} ${isOn(channel, on)}`).join('\n');
    const before = done.get(key);
    if (before !== undefined) return before;
    const offFrom = channels.map((channel) =>
      new Float64Array(draws).fill(isOn(channel, on) ? Number.POSITIVE_INFINITY : 0),
    );
    const live = { ...plan, channels };
    const set = { plan: live, run: simulate(compile(live, scenario, { lanes: draws, offFrom, overrides })) };
    done.set(key, set);
    return set;
  });
}

/** The channels of a plan that can have an effect with these sides on, in the plan's order. */
function liveChannels(plan: Plan, scenario: Scenario, on: SideSet, overrides?: Overrides): Channel[] {
  const acts = (channel: Channel) =>
    (isOn(channel, on) && isUsed(scenario, channel)) ||
    remembers(plan, channel) ||
    earnsByItself(channel, overrides);
  const hasContent = plan.channels.some(
    (channel) => channelKind(channel.kind).response.publishesContent === true && acts(channel),
  );
  return plan.channels.filter(
    (channel) => acts(channel) || (hasContent && earns(channel, 'earnedPerPiece', overrides)),
  );
}

function isOn(channel: Channel, on: SideSet): boolean {
  return on[channelKind(channel.kind).side];
}

function isUsed(scenario: Scenario, channel: Channel): boolean {
  const flight = scenario.flights.find(({ channelId }) => channelId === channel.id);
  return flight !== undefined && [...flight.spend, ...(flight.discount ?? [])].some((value) => value > 0);
}

function remembers({ carryIn }: Plan, channel: Channel): boolean {
  const memory = carryIn.channels.find(({ channelId }) => channelId === channel.id);
  if (memory === undefined) return false;
  const { stock, pipeline, queue, wearOut, activity } = memory;
  return [stock, ...pipeline, queue, wearOut, activity].some((value) => value > 0);
}

function earnsByItself(channel: Channel, overrides?: Overrides): boolean {
  return earns(channel, 'earnedPerOrder', overrides) || earns(channel, 'earnedPerCustomer', overrides);
}

function earns(channel: Channel, term: ChannelTerm, overrides?: Overrides): boolean {
  return (channel.parameters[term] ?? 0) > 0 || (overrides?.has(`channels.${channel.id}.${term}`) ?? false);
}
