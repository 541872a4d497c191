import { type ChannelKindId, channelKind } from '@/lib/model/channels/registry';
import type { Parameter } from '@/lib/model/parameter';
import type { Channel, Plan } from '@/lib/model/plan';
import { cleanName, freeId, freeName } from './free-id';
import { sideOf } from './spend';

/** As many as a plan document holds. */
export const MOST_CHANNELS = 24;

/** Terms that grow with the money and the people of a business. */
const SCALED_TERMS = ['halfSaturation', 'fatigueHalfSaturation', 'wearOutHalf'] as const;

/**
 * A new channel of a kind, with an id and a name of its own: the kind's own numbers, those that hang on the size of
 * the business, and the unit cost with the currency, scaled as the plan's other channels are (the middle one of theirs
 * against the defaults).
 */
export function newChannel(plan: Plan, kind: ChannelKindId): Channel {
  const { label, parameters } = channelKind(kind);
  const passports: Readonly<Record<string, Parameter>> = parameters;
  const scale = middleRatio(plan, 'halfSaturation');
  const priceScale = middleRatio(plan, 'unitCost');
  const values = Object.entries(passports).map(([term, { value, min, max }]): [string, number] => {
    const isScaled = SCALED_TERMS.some((scaled) => scaled === term);
    const factor = isScaled ? scale : term === 'unitCost' ? priceScale : 1;
    return [term, Math.min(max, Math.max(min, value * factor))];
  });
  return { ...namedApart(plan, label), kind, parameters: Object.fromEntries(values) };
}

/** A copy of a channel with all its parameters, under a name of its own. */
export function copyOfChannel(plan: Plan, channel: Channel): Channel {
  return { ...channel, ...namedApart(plan, `${channel.name} copy`), parameters: { ...channel.parameters } };
}

/**
 * The plan with a channel put behind another one, at the end without one. It spends nothing in any scenario, so that
 * no budget changes.
 */
export function insertChannel(plan: Plan, channel: Channel, behindId?: string): Plan {
  if (plan.channels.length >= MOST_CHANNELS)
    throw new RangeError(`a plan has at most ${MOST_CHANNELS} channels`);
  const behind = plan.channels.findIndex(({ id }) => id === behindId);
  const at = behind < 0 ? plan.channels.length : behind + 1;
  const spend = Array<number>(plan.horizonWeeks).fill(0);
  return {
    ...plan,
    channels: plan.channels.toSpliced(at, 0, channel),
    scenarios: plan.scenarios.map((scenario) => ({
      ...scenario,
      flights: [...scenario.flights, { channelId: channel.id, spend }],
    })),
  };
}

/** The plan with a channel under another name; a blank name changes nothing. */
export function renameChannel(plan: Plan, channelId: string, text: string): Plan {
  const name = cleanName(text);
  const index = plan.channels.findIndex(({ id }) => id === channelId);
  if (index < 0 || name === null || name === plan.channels[index].name) return plan;
  return { ...plan, channels: plan.channels.with(index, { ...plan.channels[index], name }) };
}

/** The plan with a channel at the place, counted from 0, among those of its side; the other side stays where it is. */
export function moveChannel(plan: Plan, channelId: string, to: number): Plan {
  const channel = plan.channels.find(({ id }) => id === channelId);
  if (!channel) return plan;
  const side = sideOf(channel);
  const places = plan.channels.flatMap((other, index) => (sideOf(other) === side ? [index] : []));
  const mates = places.map((place) => plan.channels[place]);
  const from = mates.indexOf(channel);
  const target = Math.min(mates.length - 1, Math.max(0, to));
  if (target === from) return plan;
  const moved = mates.toSpliced(from, 1).toSpliced(target, 0, channel);
  const channels = [...plan.channels];
  for (const [index, place] of places.entries()) channels[place] = moved[index];
  return { ...plan, channels };
}

/** The plan without a channel, its spend in every scenario and what spend before the plan left to it; the last one stays. */
export function removeChannel(plan: Plan, channelId: string): Plan {
  const channels = plan.channels.filter(({ id }) => id !== channelId);
  if (channels.length === 0 || channels.length === plan.channels.length) return plan;
  const isOther = (entry: { readonly channelId: string }) => entry.channelId !== channelId;
  return {
    ...plan,
    channels,
    scenarios: plan.scenarios.map((scenario) => ({ ...scenario, flights: scenario.flights.filter(isOther) })),
    carryIn: { ...plan.carryIn, channels: plan.carryIn.channels.filter(isOther) },
  };
}

/** The plan with a channel of `from` back where it was, with its spend; same plan where it is there. */
export function restoreChannel(plan: Plan, from: Plan, channelId: string): Plan {
  const index = from.channels.findIndex(({ id }) => id === channelId);
  const isHere = plan.channels.some(({ id }) => id === channelId);
  if (index < 0 || isHere || plan.channels.length >= MOST_CHANNELS) return plan;
  const isOwn = (entry: { readonly channelId: string }) => entry.channelId === channelId;
  return {
    ...plan,
    channels: plan.channels.toSpliced(index, 0, from.channels[index]),
    scenarios: plan.scenarios.map((scenario) => {
      const before = from.scenarios.find(({ id }) => id === scenario.id);
      const own = before?.flights.filter(isOwn) ?? [];
      return { ...scenario, flights: [...scenario.flights, ...own] };
    }),
    carryIn: {
      ...plan.carryIn,
      channels: [...plan.carryIn.channels, ...from.carryIn.channels.filter(isOwn)],
    },
  };
}

function namedApart(plan: Plan, wish: string): Pick<Channel, 'id' | 'name'> {
  return {
    id: freeId(
      wish,
      plan.channels.map(({ id }) => id),
    ),
    name: freeName(
      wish,
      plan.channels.map(({ name }) => name),
    ),
  };
}

/** How far the plan's channels are from the defaults: the middle ratio of one of their terms. */
function middleRatio({ channels }: Plan, term: 'halfSaturation' | 'unitCost'): number {
  const ratios = channels
    .map(({ kind, parameters }) => parameters[term] / channelKind(kind).parameters[term].value)
    .sort((a, b) => a - b);
  return ratios[Math.floor(ratios.length / 2)] ?? 1;
}
