import { defineTemplate } from './define-template';
import { alwaysOn } from './flighting';

/** Spend a week, by channel. */
const WEEKLY = {
  ads: 9000,
  promotions: 2000,
  outreach: 3000,
  email: 1500,
  seo: 4000,
  content: 4500,
  social: 3000,
  reviews: 1500,
};

/** 5,700 a week, a fifth of the budget, goes from ads to the four pull channels. */
const FIFTH_TO_PULL = { ...WEEKLY, ads: 3300, seo: 5750, content: 6450, social: 4350, reviews: 2150 };

/** The consumer brand that the defaults of the model are checked on (MODEL.md section 8). */
export const referenceBrand = defineTemplate({
  id: 'reference-brand',
  label: 'Reference brand',
  teaches: 'Spend stays, orders stay: the brand every default is checked on.',
  isReference: true,
  currency: 'EUR',
  horizonWeeks: 104,
  budget: 2_964_000,
  market: { size: 1_000_000 },
  economics: { price: 42, margin: 0.6, fixedCost: 40_000 },
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
    { id: 'as-before', name: 'As before', mix: evenly(WEEKLY) },
    { id: 'fifth-to-pull', name: 'A fifth to pull', mix: evenly(FIFTH_TO_PULL) },
  ],
  start: {
    weeklySpend: WEEKLY,
    stages: {
      aware: 319846.51843463274,
      considering: 4740.665515395819,
      active: 10104.626277358528,
      loyal: 15373.632950786792,
      lapsed: 31026.10678536708,
    },
    orders: 4647.073455614309,
  },
  assumptions: [
    {
      about: 'Numbers',
      text: 'A made-up consumer brand. Its numbers are fitted by hand so that the model reproduces published elasticities (MODEL.md section 8).',
    },
    {
      about: 'Start',
      text: 'The brand has settled on its own weekly spend: without a change, season or growth nothing moves.',
    },
  ],
});

function evenly(parts: Readonly<Record<string, number>>) {
  return Object.fromEntries(Object.entries(parts).map(([id, part]) => [id, { part, flighting: alwaysOn }]));
}
