import { defineTemplate } from './define-template';
import { alwaysOn, pulse, ramp, steps, within } from './flighting';

/** Software that teaches its market and lets customers come. */
export const inboundChampion = defineTemplate({
  id: 'inbound-champion',
  label: 'Inbound champion',
  archetypeOf: 'HubSpot',
  teaches: 'No ads at all: who still comes, and when?',
  currency: 'EUR',
  horizonWeeks: 104,
  budget: 2_662_400,
  market: { size: 400_000, annualGrowth: 0.04 },
  economics: { price: 140, margin: 0.8, fixedCost: 40_000 },
  dynamics: {
    ordersPerActive: 0.23,
    ordersPerLoyal: 0.24,
    lapseActive: 0.014,
    lapseLoyal: 0.003,
    baseLoyalty: 0.012,
    baseConversion: 0.026,
    coolingHalfLifeWeeks: 5,
    baseAwareness: 0.0006,
    priceElasticity: 1.5,
    pullForward: 0.02,
  },
  channels: [
    { kind: 'ads', parameters: { halfSaturation: 60, repeat: 0 } },
    {
      kind: 'email',
      name: 'Newsletter',
      parameters: { halfSaturation: 6, repeat: 0, fatigueHalfSaturation: 50 },
    },
    { kind: 'seo', parameters: { halfSaturation: 30, leadWeeks: 10 } },
    {
      kind: 'content',
      name: 'Guides and courses',
      parameters: {
        halfSaturation: 38,
        leadWeeks: 6,
        halfLifeWeeks: 52,
        awareness: 0.001,
        consideration: 0.004,
      },
    },
    { kind: 'social', parameters: { halfSaturation: 26, awareness: 0.0014, repeat: 0 } },
    { kind: 'reviews', parameters: { earnedPerOrder: 0.004, halfSaturation: 4 } },
  ],
  scenarios: [
    {
      id: 'no-ads',
      name: 'No ads',
      mix: {
        email: { part: 4, flighting: ramp(26, 0.2) },
        seo: {
          part: 30,
          flighting: steps([
            [1, 1],
            [40, 0.85],
          ]),
        },
        content: { part: 40, flighting: within(ramp(10, 0.5), pulse(6, 2, 0.75)) },
        social: { part: 16, flighting: pulse(4, 1, 0.8) },
        reviews: { part: 10, flighting: ramp(26, 0.3) },
      },
    },
    {
      id: 'half-ads',
      name: 'Half to ads',
      mix: {
        ads: { part: 50, flighting: alwaysOn },
        email: { part: 4, flighting: ramp(26, 0.2) },
        seo: {
          part: 14,
          flighting: steps([
            [1, 1],
            [40, 0.85],
          ]),
        },
        content: { part: 19, flighting: within(ramp(10, 0.5), pulse(6, 2, 0.75)) },
        social: { part: 8, flighting: pulse(4, 1, 0.8) },
        reviews: { part: 5, flighting: ramp(26, 0.3) },
      },
    },
  ],
  start: {
    weeklySpend: { ads: 3000, email: 200, content: 500 },
    stages: {
      aware: 47664.19898415337,
      considering: 871.1053983874936,
      active: 1077.1593981882243,
      loyal: 1459.6499780996805,
      lapsed: 1255.9927974666252,
    },
    orders: 619.915368423418,
  },
  assumptions: [
    { about: 'Archetype', text: 'HubSpot stands for a kind of brand; every number is made up.' },
    { about: 'Subscription', text: 'An order is a paid month: 0.23 orders a week per customer.' },
    {
      about: 'Start',
      text: 'Before the plan the firm spent 3,000 a week on ads and little else; from week 1 the ads are off.',
    },
  ],
});
