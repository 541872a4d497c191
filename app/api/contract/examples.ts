/** The plan of the examples; the test that sends them stores one under this id. */
export const EXAMPLE_PLAN_ID = '5f0c6a34-8a52-4d1b-9b1e-2d1c7a3f0e11';

/** The path of a route of one plan. */
export const planPath = { planId: EXAMPLE_PLAN_ID };

/** The link of the examples, to that plan. */
export const EXAMPLE_SHARE_ID = '5f0c6a34-8a52-4d1b-9b1e-2d1c7a3f0e12';

/** The smallest plan that says something: one channel, eight weeks; everything left out has a default. */
export const examplePlan = {
  name: 'Spring',
  currency: 'EUR',
  startsOn: '2026-03-02',
  weekStartsOn: 'monday',
  horizonWeeks: 8,
  market: { size: 200_000, stages: { aware: 20_000, active: 3_000 } },
  economics: { price: 60, margin: 0.4 },
  channels: [{ id: 'ads', kind: 'ads', name: 'Ads' }],
  scenarios: [
    {
      id: 'baseline',
      name: 'Baseline',
      flights: [{ channelId: 'ads', spend: [4_000, 4_000, 2_000, 2_000, 2_000, 2_000, 1_000, 1_000] }],
    },
  ],
};

/** A scenario without spend: what happens if nothing is done. */
export const exampleScenario = { id: 'nothing', name: 'Nothing', flights: [] };

/** Ten weeks of a shop, as a file of past weeks looks. */
export const exampleFile = [
  'week,ads_spend,revenue',
  '2025-10-06,1200,48000',
  '2025-10-13,1200,48800',
  '2025-10-20,1500,51200',
  '2025-10-27,1500,52100',
  '2025-11-03,900,49700',
  '2025-11-10,900,48300',
  '2025-11-17,2400,56900',
  '2025-11-24,3600,68400',
  '2025-12-01,3000,66100',
  '2025-12-08,1800,60200',
  '',
].join('\n');
