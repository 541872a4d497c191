import { defineTemplate } from './define-template';
import { alwaysOn, bursts, pulse, ramp, steps, within } from './flighting';

/** Software by subscription: an order is a month paid, and customers stay for years. */
export const saasInbound = defineTemplate({
  id: 'saas-inbound',
  label: 'SaaS inbound',
  teaches: 'Content compounds; the first year looks slow.',
  currency: 'EUR',
  horizonWeeks: 104,
  budget: 1_456_000,
  market: { size: 250_000, annualGrowth: 0.05 },
  economics: { price: 119, margin: 0.8, fixedCost: 20_000 },
  dynamics: {
    ordersPerActive: 0.23,
    ordersPerLoyal: 0.24,
    lapseActive: 0.012,
    lapseLoyal: 0.003,
    baseLoyalty: 0.015,
    baseConversion: 0.03,
    coolingHalfLifeWeeks: 5,
    baseAwareness: 0.0008,
    priceElasticity: 1.5,
    pullForward: 0.02,
  },
  channels: [
    { kind: 'ads', name: 'Paid search', parameters: { halfSaturation: 110, wearOutHalf: 0, repeat: 0 } },
    {
      kind: 'email',
      name: 'Onboarding mails',
      parameters: { halfSaturation: 8, repeat: 0, fatigueHalfSaturation: 60 },
    },
    { kind: 'seo', parameters: { halfSaturation: 34, leadWeeks: 13, halfLifeWeeks: 52 } },
    {
      kind: 'content',
      parameters: {
        halfSaturation: 40,
        leadWeeks: 8,
        halfLifeWeeks: 60,
        awareness: 0.0008,
        consideration: 0.004,
      },
    },
    { kind: 'social', parameters: { halfSaturation: 30, awareness: 0.0012, repeat: 0 } },
    { kind: 'reviews', parameters: { earnedPerOrder: 0.004, halfSaturation: 4 } },
  ],
  scenarios: [
    {
      id: 'inbound',
      name: 'Inbound',
      mix: {
        ads: { part: 8, flighting: bursts([6, 30, 58, 82], 6, 0.5) },
        email: { part: 4, flighting: ramp(26, 0.2) },
        seo: {
          part: 30,
          flighting: steps([
            [1, 1],
            [53, 0.8],
          ]),
        },
        content: { part: 36, flighting: within(ramp(12, 0.5), pulse(6, 2, 0.75)) },
        social: { part: 13, flighting: pulse(4, 1, 0.8) },
        reviews: { part: 9, flighting: ramp(26, 0.3) },
      },
    },
    {
      id: 'paid',
      name: 'Paid search instead',
      mix: {
        ads: { part: 78, flighting: alwaysOn },
        email: { part: 12, flighting: alwaysOn },
        reviews: { part: 10, flighting: ramp(26, 0.3) },
      },
    },
  ],
  start: {
    weeklySpend: { ads: 1500, email: 100 },
    stages: {
      aware: 36420.58666520354,
      considering: 596.127001960891,
      active: 867.9197029371816,
      loyal: 1468.7862657823166,
      lapsed: 963.4142067550134,
    },
    orders: 569.1667978741517,
  },
  assumptions: [
    { about: 'Market', text: 'A made-up market of 250,000 companies that grows by 5 % a year.' },
    {
      about: 'Subscription',
      text: 'An order is a paid month: 0.23 orders a week per customer; 1.2 % of active customers leave a week, 0.3 % of loyal ones.',
    },
    {
      about: 'Search',
      text: 'SEO takes 13 weeks to show and content lasts longer than by default: software is searched for by question.',
    },
    {
      about: 'Half-saturations',
      text: 'Reaching a thousand companies costs more than a thousand consumers; made up.',
    },
  ],
});
