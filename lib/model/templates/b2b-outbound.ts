import { defineTemplate } from './define-template';
import { alwaysOn, bursts, pulse, ramp, steps } from './flighting';

/** A supplier to 20,000 companies: few buyers, long talks, a team that can make only so many calls. */
export const b2bOutbound = defineTemplate({
  id: 'b2b-outbound',
  label: 'B2B outbound',
  teaches: 'Calls open doors; capacity sets the pace.',
  currency: 'EUR',
  horizonWeeks: 104,
  budget: 1_040_000,
  market: { size: 20_000 },
  economics: { price: 1_500, margin: 0.5, fixedCost: 12_000 },
  dynamics: {
    baseAwareness: 0.0008,
    baseConsideration: 0.0016,
    baseConversion: 0.022,
    coolingHalfLifeWeeks: 8,
    lapseActive: 0.014,
    lapseLoyal: 0.002,
    baseLoyalty: 0.012,
    imitation: 0.06,
    ordersPerActive: 0.06,
    ordersPerLoyal: 0.1,
    priceElasticity: 1.4,
    pullForward: 0.1,
  },
  channels: [
    {
      kind: 'outreach',
      name: 'Sales calls',
      parameters: {
        unitCost: 30,
        leadWeeks: 4,
        halfSaturation: 110,
        fatigueHalfSaturation: 900,
        capacity: 165,
        awareness: 0.004,
        consideration: 0.009,
        conversion: 0.05,
      },
    },
    { kind: 'email', parameters: { halfSaturation: 40, fatigueHalfSaturation: 300 } },
    {
      kind: 'ads',
      name: 'Trade press',
      parameters: { halfSaturation: 120, wearOutHalf: 1_500_000, repeat: 0.1 },
    },
    { kind: 'seo', parameters: { halfSaturation: 70, awareness: 0.0016 } },
    { kind: 'content', parameters: { halfSaturation: 90, consideration: 0.003 } },
    {
      kind: 'reviews',
      name: 'References',
      parameters: { unitCost: 60, halfSaturation: 2, earnedPerOrder: 0.02, trust: 1.5 },
    },
  ],
  scenarios: [
    {
      id: 'calls',
      name: 'Calls first',
      mix: {
        outreach: { part: 46, flighting: bursts([6, 32, 58, 84], 8, 0.72) },
        email: { part: 6, flighting: pulse(4, 2, 0.5) },
        ads: { part: 8, flighting: bursts([8, 34, 60, 86], 4, 0.2) },
        seo: {
          part: 14,
          flighting: steps([
            [1, 1],
            [53, 0.7],
          ]),
        },
        content: { part: 18, flighting: ramp(16, 0.4) },
        reviews: { part: 8, flighting: ramp(20, 0.3) },
      },
    },
    {
      id: 'more-calls',
      name: 'Calls above capacity',
      mix: {
        outreach: { part: 80, flighting: alwaysOn },
        email: { part: 6, flighting: pulse(4, 2, 0.5) },
        content: { part: 9, flighting: ramp(16, 0.4) },
        reviews: { part: 5, flighting: ramp(20, 0.3) },
      },
    },
  ],
  start: {
    weeklySpend: { outreach: 2000, email: 200, content: 300 },
    stages: {
      aware: 3699.989067327326,
      considering: 110.47474118319703,
      active: 181.7166606945292,
      loyal: 289.1262648838613,
      lapsed: 199.80599459105292,
    },
    orders: 44.89154409425952,
  },
  assumptions: [
    { about: 'Market', text: 'A made-up market of 20,000 companies; a person in the model is a company.' },
    {
      about: 'Capacity',
      text: 'The team makes 165 calls a week; in its four bursts more are planned, and they wait for the weeks after.',
    },
    {
      about: 'Pace',
      text: 'Companies consider for longer (half-life 8 weeks) and stay for longer than consumers; rates are made up so that outreach has about the long elasticity of 0.31 that Albers, Mantrala & Sridhar (2010) publish.',
    },
    { about: 'Price', text: '1,500 an order with a gross margin of 50 %, made up.' },
  ],
});
