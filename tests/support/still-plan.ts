import type { ChannelKindId } from '../../lib/model/channels/registry';
import { DYNAMICS, type DynamicsKey } from '../../lib/model/dynamics';
import { type Plan, parsePlan } from '../../lib/model/plan';

/** What is not still: people, hazards, discounts and the like. */
export interface Stir {
  readonly weeks?: number;
  readonly size?: number;
  readonly annualGrowth?: number;
  readonly seasonality?: readonly number[];
  readonly stages?: Partial<Plan['market']['stages']>;
  readonly dynamics?: Partial<Record<DynamicsKey, number>>;
  readonly economics?: Partial<Plan['economics']>;
  readonly discount?: readonly number[];
  /** A channel that spends nothing and lives on the stock it starts with. */
  readonly channel?: {
    readonly kind: ChannelKindId;
    readonly parameters: Readonly<Record<string, number>>;
    readonly stock: number;
  };
}

/** A plan in which nobody moves and nothing is ordered but by what is stirred; half-lives are as long as may be. */
export function stillPlan(stir: Stir): Plan {
  const { weeks = 4, size = 1_000_000, discount, channel } = stir;
  const still = Object.fromEntries(
    Object.entries(DYNAMICS).map(([key, { min, max, value }]) => [
      key,
      key.endsWith('HalfLifeWeeks') ? max : min === 0 ? 0 : value,
    ]),
  );
  return parsePlan({
    name: 'Still',
    currency: 'EUR',
    startsOn: '2026-01-01',
    weekStartsOn: 'thursday',
    horizonWeeks: weeks,
    market: {
      size,
      annualGrowth: stir.annualGrowth,
      stages: stir.stages,
      ...(stir.seasonality ? { seasonality: stir.seasonality } : {}),
    },
    economics: { price: 10, margin: 0.5, ...stir.economics },
    dynamics: { ...still, ...stir.dynamics },
    channels: [
      { id: 'offers', kind: 'promotions', name: 'Offers' },
      ...(channel
        ? [{ id: 'stirred', kind: channel.kind, name: 'Stirred', parameters: channel.parameters }]
        : []),
    ],
    carryIn: channel ? { channels: [{ channelId: 'stirred', stock: channel.stock }] } : {},
    scenarios: [
      {
        id: 'a',
        name: 'A',
        flights: [
          {
            channelId: 'offers',
            spend: Array<number>(weeks).fill(0),
            ...(discount
              ? { discount: [...discount, ...Array<number>(weeks - discount.length).fill(0)] }
              : {}),
          },
        ],
      },
    ],
  });
}
