import { type ChannelKindId, channelKind } from '@/lib/model/channels/registry';
import { fromMinorUnits, minorUnitDigits, splitMoney, toMinorUnits } from '@/lib/model/currency';
import type { Plan } from '@/lib/model/plan';
import type { Side } from '@/lib/model/side';
import { sideOf } from '../spend';

/** A row of the calendar: what a channel spends, or how deep it discounts. */
export interface FlightRow {
  readonly key: string;
  readonly channelId: string;
  readonly what: 'spend' | 'discount';
  readonly name: string;
  readonly kind: string;
  readonly side: Side;
}

/** The rows of a plan: push before pull, and under a channel that can discount a row for the depth. */
export function flightRows(plan: Pick<Plan, 'channels'>): FlightRow[] {
  const ordered = (['push', 'pull'] as const).flatMap((side) =>
    plan.channels.filter((channel) => sideOf(channel) === side),
  );
  return ordered.flatMap((channel): FlightRow[] => {
    const { id, kind, name } = channel;
    const row = { channelId: id, kind, side: sideOf(channel) };
    const spend: FlightRow = { ...row, key: id, what: 'spend', name };
    if (!channelKind(kind as ChannelKindId).response.carriesDiscount) return [spend];
    return [spend, { ...row, key: `${id} discount`, what: 'discount', name: `${name} discount` }];
  });
}

/** What amounts of a row may be. */
export interface Grain {
  readonly max: number;
  /** Most decimals. */
  readonly digits: number;
  /** The amount, whole in the row's smallest unit and within its bounds. */
  readonly toWhole: (amount: number) => number;
  /** Parts by weight. Money adds up to the total; discounts stand at `level` where the weight is greatest. */
  readonly share: (of: { total: number; level: number }, weights: readonly number[]) => number[];
}

const MOST_SPEND = 1e9;
const MOST_DISCOUNT = 0.9;

/** The grain of a row: whole minor units of the plan's currency, or tenths of a percent. */
export function grainOf(what: FlightRow['what'], currency: string): Grain {
  if (what === 'discount') {
    const toWhole = (depth: number) => Math.round(Math.min(MOST_DISCOUNT, Math.max(0, depth)) * 1000) / 1000;
    return {
      max: MOST_DISCOUNT,
      digits: 3,
      toWhole,
      share: ({ level }, weights) => {
        const most = Math.max(...weights);
        return weights.map((weight) => toWhole(most > 0 ? (level * weight) / most : 0));
      },
    };
  }
  return {
    max: MOST_SPEND,
    digits: minorUnitDigits(currency),
    toWhole: (amount) =>
      fromMinorUnits(toMinorUnits(Math.min(MOST_SPEND, Math.max(0, amount)), currency), currency),
    share: ({ total }, weights) => splitMoney(total, weights, currency),
  };
}
