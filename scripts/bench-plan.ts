import { CHANNEL_KIND_IDS, channelKind } from '../lib/model/channels/registry';
import { type Plan, parsePlan } from '../lib/model/plan';

/** A consumer brand with `channels` channels, every kind in turn, spending all the time; a discount week a quarter. */
export function planOf(channels: number, weeks: number): Plan {
  const ids = Array.from({ length: channels }, (_, i) => `channel-${i + 1}`);
  const kinds = ids.map((_, i) => CHANNEL_KIND_IDS[i % CHANNEL_KIND_IDS.length]);
  return parsePlan({
    name: 'Bench',
    currency: 'EUR',
    startsOn: '2026-01-05',
    weekStartsOn: 'monday',
    horizonWeeks: weeks,
    market: {
      size: 1_000_000,
      annualGrowth: 0.02,
      stages: { aware: 320_000, considering: 4_700, active: 10_100, loyal: 15_400, lapsed: 31_000 },
    },
    economics: { price: 42, margin: 0.6 },
    channels: ids.map((id, i) => ({ id, kind: kinds[i], name: id })),
    scenarios: [
      {
        id: 'baseline',
        name: 'Baseline',
        flights: ids.map((channelId, i) => ({
          channelId,
          spend: Array.from({ length: weeks }, (_, week) => 2_000 + 100 * ((week + i) % 13)),
          ...(channelKind(kinds[i]).response.carriesDiscount
            ? { discount: Array.from({ length: weeks }, (_, week) => (week % 13 === 0 ? 0.2 : 0)) }
            : {}),
        })),
      },
    ],
  });
}
