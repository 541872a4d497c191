import { defineTemplate } from './define-template';
import { alwaysOn, bursts, pulse, ramp, steps, within } from './flighting';

const buildUp = within(ramp(20, 0.4), pulse(6, 1, 0.75));

/** A known brand that stops buying attention and starts earning it. */
export const longTermBrand = defineTemplate({
  id: 'long-term-brand',
  label: 'Long-term brand',
  teaches: 'Pull pays late, then keeps paying.',
  currency: 'EUR',
  horizonWeeks: 104,
  budget: 2_080_000,
  market: { size: 800_000, annualGrowth: 0.01 },
  economics: { price: 84, margin: 0.65, fixedCost: 20_000 },
  channels: [
    { kind: 'ads', parameters: { repeat: 0.4 } },
    { kind: 'email' },
    { kind: 'seo' },
    { kind: 'content', parameters: { loyalty: 0.003 } },
    { kind: 'social' },
    { kind: 'reviews', parameters: { rating: 4.4 } },
  ],
  scenarios: [
    {
      id: 'pull-first',
      name: 'Pull first',
      mix: {
        ads: { part: 9, flighting: bursts([10, 36, 62, 88], 4, 0.5) },
        email: { part: 6, flighting: alwaysOn },
        seo: {
          part: 26,
          flighting: steps([
            [1, 1],
            [53, 0.7],
          ]),
        },
        content: { part: 28, flighting: buildUp },
        social: { part: 21, flighting: within(ramp(12, 0.5), pulse(13, 3, 0.8)) },
        reviews: { part: 10, flighting: ramp(16, 0.3) },
      },
    },
    {
      id: 'push-first',
      name: 'Push first',
      mix: {
        ads: { part: 70, flighting: bursts([10, 36, 62, 88], 4, 0.7) },
        email: { part: 15, flighting: alwaysOn },
        seo: { part: 5, flighting: alwaysOn },
        content: { part: 4, flighting: alwaysOn },
        social: { part: 4, flighting: alwaysOn },
        reviews: { part: 2, flighting: alwaysOn },
      },
    },
  ],
  start: {
    weeklySpend: { ads: 5000, email: 800, social: 400, reviews: 200 },
    stages: {
      aware: 148736.39785303542,
      considering: 1703.8035488393202,
      active: 2656.9906042460957,
      loyal: 3245.168830770148,
      lapsed: 8123.070600913394,
    },
    orders: 901.3694743694033,
  },
  assumptions: [
    { about: 'Market', text: 'A made-up market of 800,000 people that grows by 1 % a year.' },
    {
      about: 'Start',
      text: 'The brand has settled on 6,400 a week, most of it ads; the plan starts from there.',
    },
    {
      about: 'Ads',
      text: 'Ads lift the order frequency less than by default (0.4 instead of 1.1): customers of a considered brand do not order more often because they see it more.',
    },
    { about: 'Content', text: 'Content ties customers twice as strongly as by default.' },
  ],
});
