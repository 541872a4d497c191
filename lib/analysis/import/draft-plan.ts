import { type ChannelKindId, channelKind } from '../../model/channels/registry';
import { type Flight, type Plan, parsePlan } from '../../model/plan';
import { activityPerThousand, REFERENCE, referenceActivity, referenceShare } from './reference';
import { anchorOf, lastYear, meanSpend, type Settings } from './settings';
import type { HistoryChannel, WeeklyHistory } from './weekly-history';

/** Terms that are measured in a kind's activity: they scale with the business, so that g is the reference g. */
const SCALED_TERMS = ['halfSaturation', 'fatigueHalfSaturation', 'wearOutHalf'] as const;
/** The largest effects of a kind: channels of one kind share them, so that five ads are not five times as strong. */
const SHARED_TERMS = [
  'awareness',
  'consideration',
  'conversion',
  'loyalty',
  'winBack',
  'repeat',
  'trust',
  'fatigue',
] as const;

/** A plan over the history's own weeks: its spend as the only scenario, no season, nobody aware yet. */
export function draftPlan(history: WeeklyHistory, settings: Settings): Plan {
  return parsePlan({
    name: 'History',
    currency: settings.currency,
    startsOn: history.startsOn,
    weekStartsOn: history.weekStartsOn,
    horizonWeeks: history.weeks,
    market: { size: settings.marketSize.value },
    economics: { price: settings.price.value, margin: settings.margin.value },
    channels: anchoredChannels(history, settings),
    scenarios: [{ id: 'history', name: 'History', flights: flightsOf(history, (values) => values) }],
  });
}

/** Each channel's spend and the discount, over the weeks that `pick` chooses. */
export function flightsOf(
  history: WeeklyHistory,
  pick: (values: readonly number[]) => readonly number[],
): Flight[] {
  const carrier = history.channels.find(({ kind }) => kind === 'promotions');
  return history.channels.map((channel) => ({
    channelId: channel.id,
    spend: [...pick(channel.spend)],
    ...(history.discount && channel === carrier ? { discount: [...pick(history.discount)] } : {}),
  }));
}

function anchoredChannels(history: WeeklyHistory, settings: Settings): unknown[] {
  const perThousand = 1000 / settings.marketSize.value;
  const orders = weeklyOrders(history, settings) * perThousand;
  const budget = meanSpend(history) * perThousand || fallbackBudget(orders, settings);
  const content = history.channels.filter(({ kind }) => kind === 'content');
  const pieces =
    (content.reduce((sum, { spend }) => sum + mean(spend), 0) * perThousand) /
    channelKind('content').parameters.unitCost.value;
  return history.channels.map((channel) => {
    const { spend, share } = typicalSpend(channel, history.channels, budget, perThousand);
    const scale = activityPerThousand(channel.kind, spend, orders, pieces) / referenceActivity(channel.kind);
    return {
      id: channel.id,
      kind: channel.kind,
      name: channel.name,
      parameters: scaled(channel.kind, scale, share),
    };
  });
}

/**
 * Spend per 1,000 people that puts a channel at its reference g, and its share of its kind's effects. A channel
 * without spend is sized as an average one of its kind, or by the reference brand's split of the budget.
 */
function typicalSpend(
  channel: HistoryChannel,
  all: readonly HistoryChannel[],
  budget: number,
  perThousand: number,
): { spend: number; share: number } {
  const ofKind = all.filter(({ kind }) => kind === channel.kind);
  const spends = ofKind.map(({ spend }) => mean(spend) * perThousand);
  const total = spends.reduce((sum, spend) => sum + spend, 0);
  if (total === 0) {
    return { spend: (budget * referenceShare(channel.kind)) / ofKind.length, share: 1 / ofKind.length };
  }
  const own = spends[ofKind.indexOf(channel)];
  const typical = own > 0 ? own : total / spends.filter((spend) => spend > 0).length;
  return { spend: typical, share: typical / total };
}

function scaled(kind: ChannelKindId, scale: number, share: number): Record<string, number> {
  const { parameters } = channelKind(kind);
  const values: Record<string, number> = {};
  for (const term of SCALED_TERMS) {
    const passport = parameters[term];
    if (passport) values[term] = Math.min(passport.max, Math.max(passport.min, passport.value * scale));
  }
  for (const term of SHARED_TERMS) {
    const passport = parameters[term];
    if (passport) values[term] = passport.value * share;
  }
  return values;
}

/** Orders a week of the last year, as far as the file tells. */
function weeklyOrders(history: WeeklyHistory, settings: Settings): number {
  const anchor = anchorOf(history) ?? 'revenue';
  const known = lastYear(history.outcomes.get(anchor) ?? []).filter((value) => value !== null);
  if (anchor === 'revenue') return mean(known) / settings.price.value;
  if (anchor === 'orders') return mean(known);
  return mean(known) * (REFERENCE.ordersPerThousand / REFERENCE.newCustomersPerThousand);
}

/** Without any spend in the file, channels are sized as if marketing were a twentieth of the sales. */
function fallbackBudget(ordersPerThousand: number, settings: Settings): number {
  return 0.05 * ordersPerThousand * settings.price.value;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
