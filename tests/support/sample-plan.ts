import { type Plan, parsePlan } from '../../lib/model/plan';

/** A small valid plan: one push and one pull channel, half a year. */
export function samplePlan(changes: Partial<Plan> = {}): Plan {
  const weeks = 26;
  return parsePlan({
    name: 'Sample',
    currency: 'EUR',
    startsOn: '2026-01-05',
    weekStartsOn: 'monday',
    horizonWeeks: weeks,
    market: { size: 100_000, stages: { aware: 10_000, active: 1_000, loyal: 500 } },
    economics: { price: 60, margin: 0.4 },
    channels: [
      { id: 'ads', kind: 'ads', name: 'Ads', parameters: {} },
      { id: 'seo', kind: 'seo', name: 'SEO', parameters: {} },
    ],
    scenarios: [
      {
        id: 'baseline',
        name: 'Baseline',
        flights: [
          { channelId: 'ads', spend: Array(weeks).fill(1_500) },
          { channelId: 'seo', spend: Array(weeks).fill(500) },
        ],
      },
    ],
    ...changes,
  });
}
