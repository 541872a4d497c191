import { defineTemplate } from './define-template';
import { alwaysOn, bursts, pulse, ramp, steps, within } from './flighting';

/** A growing consumer brand with both sides at work: reach from push, ties from pull. */
export const fullFunnel = defineTemplate({
  id: 'full-funnel',
  label: 'Full funnel',
  teaches: 'Push fills the top, pull keeps the bottom.',
  currency: 'EUR',
  horizonWeeks: 104,
  budget: 2_964_000,
  market: { size: 1_000_000, annualGrowth: 0.01 },
  economics: { price: 72, margin: 0.62, fixedCost: 25_000 },
  channels: [
    {
      kind: 'ads',
      id: 'video',
      name: 'Video ads',
      parameters: { awareness: 0.0034, consideration: 0.0012, repeat: 0.5 },
    },
    {
      kind: 'ads',
      id: 'paid-search',
      name: 'Paid search',
      parameters: { awareness: 0.0004, consideration: 0.003, halfSaturation: 14, repeat: 0.3 },
    },
    { kind: 'promotions' },
    { kind: 'email' },
    { kind: 'seo', parameters: { awareness: 0.0012 } },
    { kind: 'content', parameters: { loyalty: 0.004 } },
    { kind: 'social', parameters: { awareness: 0.0012, loyalty: 0.006 } },
    { kind: 'reviews', parameters: { loyalty: 0.009 } },
  ],
  scenarios: [
    {
      id: 'both',
      name: 'Both sides',
      mix: {
        video: { part: 24, flighting: bursts([5, 22, 40, 57, 74, 92], 6, 0.5) },
        'paid-search': { part: 13, flighting: alwaysOn },
        promotions: { part: 5, flighting: bursts([12, 46, 64, 98], 3), discount: 0.1 },
        email: { part: 8, flighting: ramp(20, 0.5) },
        seo: {
          part: 15,
          flighting: steps([
            [1, 1],
            [53, 0.75],
          ]),
        },
        content: { part: 15, flighting: pulse(8, 2, 0.7) },
        social: { part: 13, flighting: within(ramp(12, 0.6), pulse(13, 3, 0.8)) },
        reviews: { part: 7, flighting: ramp(13, 0.5) },
      },
    },
    {
      id: 'top-only',
      name: 'Top of the funnel',
      mix: {
        video: { part: 55, flighting: bursts([5, 22, 40, 57, 74, 92], 6, 0.5) },
        'paid-search': { part: 27, flighting: alwaysOn },
        promotions: { part: 8, flighting: bursts([12, 46, 64, 98], 3), discount: 0.1 },
        email: { part: 10, flighting: ramp(20, 0.5) },
      },
    },
  ],
  start: {
    weeklySpend: {
      video: 2500,
      'paid-search': 2000,
      email: 900,
      seo: 800,
      content: 900,
      social: 800,
      reviews: 400,
    },
    stages: {
      aware: 186725.0868073144,
      considering: 2142.149427431209,
      active: 3350.8710918415254,
      loyal: 4556.371183507388,
      lapsed: 10382.119209911625,
    },
    orders: 1211.2765042599915,
  },
  assumptions: [
    { about: 'Market', text: 'A made-up market of 1,000,000 people that grows by 1 % a year.' },
    {
      about: 'Start',
      text: 'The brand has settled on 8,300 a week over all channels but promotions; the plan starts from there.',
    },
    {
      about: 'Roles',
      text: 'Video ads mostly make people aware, paid search mostly brings them into the market; SEO, content, social and reviews mostly tie customers. The strengths are made up around the defaults.',
    },
  ],
});
