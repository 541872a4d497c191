import { defineTemplate } from './define-template';
import { alwaysOn, bursts, pulse, ramp, steps, within } from './flighting';

/** Heavy for a quarter, then six-week waves on a small base. */
const waves = within(
  steps([
    [1, 1],
    [14, 0.62],
  ]),
  bursts([1, 27, 47, 67, 87], 8, 0.45),
);
/** Most of the building is done in the first half year. */
const buildFirst = steps([
  [1, 1.5],
  [27, 1.15],
  [61, 0.8],
]);
const offers = bursts([3, 25, 47, 75, 93], 4);

/** A new product that nobody knows: push first, pull built meanwhile. */
export const launch = defineTemplate({
  id: 'launch',
  label: 'Launch',
  teaches: 'Push starts the demand; what does it leave behind?',
  currency: 'EUR',
  horizonWeeks: 104,
  budget: 2_964_000,
  market: { size: 1_000_000 },
  economics: { price: 120, margin: 0.6, fixedCost: 5_000 },
  dynamics: { ordersPerActive: 0.13, ordersPerLoyal: 0.22 },
  channels: [
    { kind: 'ads' },
    { kind: 'promotions' },
    { kind: 'outreach' },
    { kind: 'email' },
    { kind: 'seo' },
    { kind: 'content' },
    { kind: 'social' },
    { kind: 'reviews' },
  ],
  scenarios: [
    {
      id: 'mix',
      name: 'Push, then pull',
      mix: {
        ads: { part: 36, flighting: waves },
        promotions: { part: 6, flighting: offers, discount: 0.1 },
        outreach: {
          part: 11,
          flighting: steps([
            [3, 1],
            [61, 0.6],
          ]),
        },
        email: { part: 7, flighting: ramp(26, 0.1) },
        seo: { part: 13, flighting: buildFirst },
        content: { part: 10, flighting: within(buildFirst, pulse(8, 2, 0.7)) },
        social: { part: 11, flighting: within(ramp(9, 0.4), pulse(13, 2, 0.8)) },
        reviews: { part: 6, flighting: ramp(20) },
      },
    },
    {
      id: 'push-only',
      name: 'Push only',
      mix: {
        ads: { part: 60, flighting: waves },
        promotions: { part: 9, flighting: offers, discount: 0.1 },
        outreach: {
          part: 20,
          flighting: steps([
            [3, 1],
            [61, 0.6],
          ]),
        },
        email: { part: 11, flighting: ramp(26, 0.1) },
      },
    },
    {
      id: 'pull-only',
      name: 'Pull only',
      mix: {
        seo: { part: 31, flighting: buildFirst },
        content: { part: 28, flighting: within(buildFirst, pulse(8, 2, 0.7)) },
        social: { part: 27, flighting: pulse(13, 2, 0.8) },
        reviews: { part: 14, flighting: alwaysOn },
      },
    },
  ],
  assumptions: [
    {
      about: 'Market',
      text: 'A made-up market of 1,000,000 people, none of whom knows the product in week 1.',
    },
    {
      about: 'Order frequency',
      text: '0.13 orders a week per active and 0.22 per loyal customer, about 1.6 times the defaults: a product that is used up and bought again. With the default frequency no mix pays within two years.',
    },
    {
      about: 'Price',
      text: '120 with a gross margin of 60 %, made up: a new brand needs a dear product to carry two years of building.',
    },
    {
      about: 'Budget',
      text: '2,964,000 over 104 weeks in every scenario, to the cent. Discounts are not spend: they lower revenue.',
    },
  ],
});
