import { exp, LN2 } from '../../math/elementary';
import type { ChannelTerm } from '../channels/define-channel';
import { type ChannelKindId, channelKind } from '../channels/registry';
import type { CarryIn, Plan } from '../plan';
import { WEAR_OUT_KEEP } from '../pressure';

/**
 * Where a business has settled after spending the same every week for long, without season and growth: computed
 * once by `steadyState` and stated as numbers, since finding it takes as long as hundreds of forecasts.
 */
export interface SettledStart {
  /** Spend a week before the plan, by channel id; a channel without an entry spent nothing. */
  readonly weeklySpend: Readonly<Record<string, number>>;
  readonly stages: Plan['market']['stages'];
  /** Orders a week. */
  readonly orders: number;
}

interface StartingChannel {
  readonly id: string;
  readonly kind: ChannelKindId;
  readonly parameters: Readonly<Record<string, number>>;
}

/** What the channels hold in a settled week: the fixed point of eqs. 2–4, without a queue. */
export function settledCarryIn(channels: readonly StartingChannel[], start: SettledStart): CarryIn {
  const { stages, orders } = start;
  const spent = (channel: StartingChannel) =>
    (start.weeklySpend[channel.id] ?? 0) / term(channel, 'unitCost');
  const pieces = channels
    .filter(({ kind }) => channelKind(kind).response.publishesContent)
    .reduce((sum, channel) => sum + spent(channel), 0);
  return {
    orders,
    pantry: 0,
    discountMemory: 0,
    channels: channels.map((channel) => {
      const activity =
        spent(channel) +
        term(channel, 'earnedPerOrder') * orders +
        term(channel, 'earnedPerCustomer') * (stages.active + stages.loyal) +
        term(channel, 'earnedPerPiece') * pieces;
      const boxes = channelKind(channel.kind).response.pipelineBoxes;
      const keep = exp(-LN2 / term(channel, 'halfLifeWeeks'));
      return {
        channelId: channel.id,
        stock: activity / (1 - keep),
        pipeline: Array<number>(boxes).fill((activity * term(channel, 'leadWeeks')) / Math.max(1, boxes)),
        queue: 0,
        wearOut: term(channel, 'wearOutHalf') > 0 ? activity / (1 - WEAR_OUT_KEEP) : 0,
        activity,
      };
    }),
  };
}

/** The channel's own value, else its kind's, else the neutral 0. */
function term({ kind, parameters }: StartingChannel, name: ChannelTerm): number {
  return parameters[name] ?? channelKind(kind).parameters[name]?.value ?? 0;
}
