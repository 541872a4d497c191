import { defineTemplate } from './define-template';
import { alwaysOn } from './flighting';

/** Spend a week, by channel. */
const WEEKLY = { outreach: 5000, email: 400, ads: 800, seo: 900, content: 1300, reviews: 400 };

/** 1,760 a week, a fifth of the budget, goes from outreach to the three pull channels. */
const FIFTH_TO_PULL = { ...WEEKLY, outreach: 3240, seo: 1510, content: 2180, reviews: 670 };

/** The B2B firm that outreach is checked on (MODEL.md section 8). */
export const referenceB2b = defineTemplate({
  id: 'reference-b2b',
  label: 'Reference B2B firm',
  teaches: 'A tenth more calls, a thirtieth more orders: the firm that outreach is checked on.',
  isReference: true,
  currency: 'EUR',
  horizonWeeks: 104,
  budget: 915_200,
  market: { size: 20_000 },
  economics: { price: 1_500, margin: 0.5, fixedCost: 20_000 },
  dynamics: {
    baseAwareness: 0.0006,
    baseConsideration: 0.001,
    baseConversion: 0.012,
    baseLoyalty: 0.012,
    coolingHalfLifeWeeks: 8,
    imitation: 0.06,
    lapseActive: 0.014,
    lapseLoyal: 0.002,
    ordersPerActive: 0.012,
    ordersPerLoyal: 0.02,
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
    { id: 'as-before', name: 'As before', mix: evenly(WEEKLY) },
    { id: 'fifth-to-pull', name: 'A fifth to pull', mix: evenly(FIFTH_TO_PULL) },
  ],
  start: {
    weeklySpend: WEEKLY,
    stages: {
      aware: 7112.002438980722,
      considering: 363.1840958525996,
      active: 744.7500661379603,
      loyal: 1424.7438387019008,
      lapsed: 850.9166840425465,
    },
    orders: 56.70399931471546,
  },
  assumptions: [
    {
      about: 'Numbers',
      text: 'A made-up supplier to 20,000 companies; a person in the model is a company. Its rates are chosen so that outreach has about the elasticity of 0.31 that Albers, Mantrala & Sridhar (2010) publish.',
    },
    {
      about: 'Start',
      text: 'The firm has settled on its own weekly spend, a tenth of its revenue: without a change, season or growth nothing moves.',
    },
    {
      about: 'Pace',
      text: 'Companies consider for longer (half-life 8 weeks) and stay for longer than consumers, and order about once in one to two years.',
    },
    { about: 'Price', text: '1,500 an order with a gross margin of 50 %, made up; no limit on calls.' },
  ],
});

function evenly(parts: Readonly<Record<string, number>>) {
  return Object.fromEntries(Object.entries(parts).map(([id, part]) => [id, { part, flighting: alwaysOn }]));
}
