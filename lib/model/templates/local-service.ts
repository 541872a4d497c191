import { defineTemplate } from './define-template';
import { alwaysOn, bursts, pulse, ramp, steps } from './flighting';

/** A craft business in a town of 60,000 households: who is trusted is called. */
export const localService = defineTemplate({
  id: 'local-service',
  label: 'Local service',
  teaches: 'Reviews make every other euro work harder.',
  currency: 'EUR',
  horizonWeeks: 104,
  budget: 166_400,
  market: { size: 60_000, annualGrowth: 0.005 },
  economics: { price: 190, margin: 0.45, fixedCost: 3_000 },
  dynamics: {
    ordersPerActive: 0.03,
    ordersPerLoyal: 0.05,
    baseAwareness: 0.003,
    lapseActive: 0.025,
    priceElasticity: 1.5,
    pullForward: 0.05,
  },
  channels: [
    { kind: 'ads', name: 'Local ads' },
    { kind: 'outreach', name: 'Leaflets', parameters: { unitCost: 0.3, halfSaturation: 420 } },
    { kind: 'email', name: 'Reminders' },
    { kind: 'seo', name: 'Maps and search' },
    { kind: 'social', name: 'Neighbourhood posts' },
    {
      kind: 'reviews',
      parameters: { rating: 4.7, earnedPerOrder: 0.04, unitCost: 4, halfSaturation: 2.4, trust: 3.2 },
    },
  ],
  scenarios: [
    {
      id: 'with-reviews',
      name: 'Ask for reviews',
      mix: {
        ads: { part: 18, flighting: bursts([10, 38, 62, 90], 6, 0.6) },
        outreach: { part: 10, flighting: pulse(13, 3, 0.1) },
        email: { part: 7, flighting: alwaysOn },
        seo: {
          part: 26,
          flighting: steps([
            [1, 1],
            [40, 0.7],
          ]),
        },
        social: { part: 16, flighting: pulse(4, 1, 0.8) },
        reviews: { part: 23, flighting: ramp(8, 0.4) },
      },
    },
    {
      id: 'without-reviews',
      name: 'Do not ask',
      mix: {
        ads: { part: 29, flighting: bursts([10, 38, 62, 90], 6, 0.6) },
        outreach: { part: 16, flighting: pulse(13, 3, 0.1) },
        email: { part: 9, flighting: alwaysOn },
        seo: {
          part: 28,
          flighting: steps([
            [1, 1],
            [40, 0.7],
          ]),
        },
        social: { part: 18, flighting: pulse(4, 1, 0.8) },
      },
    },
  ],
  start: {
    weeklySpend: { ads: 250, outreach: 150, seo: 80 },
    stages: {
      aware: 18815.76992173321,
      considering: 217.06045071945422,
      active: 488.477929919024,
      loyal: 515.0321530134431,
      lapsed: 961.3058754622926,
    },
    orders: 62.99952526831812,
  },
  assumptions: [
    { about: 'Market', text: 'A made-up town of 60,000 households.' },
    {
      about: 'Reviews',
      text: '4.7 stars on average; a review is worth more than by default, since people let a stranger into their home.',
    },
    { about: 'Orders', text: 'A customer calls every seven to eight months, a loyal one every five.' },
  ],
});
