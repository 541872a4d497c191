import { defineTemplate } from './define-template';
import { alwaysOn, bursts, pulse, ramp, within } from './flighting';

/** Four drops a year. */
const drops = bursts([9, 24, 37, 48, 61, 76, 89, 100], 5, 0.15);

/** A sports brand: loud at every drop, followed in between. */
export const hybrid = defineTemplate({
  id: 'hybrid',
  label: 'Hybrid',
  archetypeOf: 'Nike',
  teaches: 'Bursts on top of a brand people follow.',
  currency: 'EUR',
  horizonWeeks: 104,
  budget: 4_149_600,
  market: { size: 1_400_000, annualGrowth: 0.01 },
  economics: { price: 78, margin: 0.5, fixedCost: 90_000 },
  dynamics: { ordersPerActive: 0.06, ordersPerLoyal: 0.11 },
  channels: [
    { kind: 'ads', id: 'film', name: 'Campaign films', parameters: { repeat: 0.4 } },
    {
      kind: 'ads',
      id: 'paid-social',
      name: 'Paid social',
      parameters: { halfLifeWeeks: 1, consideration: 0.004, awareness: 0.0014, repeat: 0.2 },
    },
    { kind: 'email', name: 'App messages' },
    { kind: 'seo' },
    { kind: 'content', name: 'Training stories' },
    { kind: 'social', name: 'Followers', parameters: { consideration: 0.003, loyalty: 0.005 } },
    { kind: 'reviews' },
  ],
  scenarios: [
    {
      id: 'drops',
      name: 'Drops and followers',
      mix: {
        film: { part: 28, flighting: drops },
        'paid-social': { part: 15, flighting: drops },
        email: { part: 7, flighting: pulse(2, 1, 0.6) },
        seo: { part: 12, flighting: alwaysOn },
        content: { part: 13, flighting: pulse(6, 2, 0.7) },
        social: { part: 18, flighting: within(ramp(8, 0.7), pulse(4, 1, 0.85)) },
        reviews: { part: 7, flighting: alwaysOn },
      },
    },
    {
      id: 'drops-only',
      name: 'Drops only',
      mix: {
        film: { part: 58, flighting: drops },
        'paid-social': { part: 32, flighting: drops },
        email: { part: 10, flighting: pulse(2, 1, 0.6) },
      },
    },
  ],
  start: {
    weeklySpend: {
      film: 7000,
      'paid-social': 4000,
      email: 1800,
      seo: 2500,
      content: 2800,
      social: 3800,
      reviews: 1200,
    },
    stages: {
      aware: 382083.5385767572,
      considering: 5649.852096585357,
      active: 10290.867382299402,
      loyal: 14899.035257508976,
      lapsed: 31559.281294909073,
    },
    orders: 3179.3119884878797,
  },
  assumptions: [
    { about: 'Archetype', text: 'Nike stands for a kind of brand; every number is made up.' },
    {
      about: 'Drops',
      text: 'Four bursts of five weeks a year, at seven times the spend of the weeks between.',
    },
    { about: 'Start', text: 'The brand has settled on 23,100 a week; the plan starts from there.' },
  ],
});
