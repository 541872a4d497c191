import { defineTemplate } from './define-template';
import { alwaysOn, bursts, pulse } from './flighting';

/** A drink that everybody knows and that never leaves the air. */
export const pushClassic = defineTemplate({
  id: 'push-classic',
  label: 'Push classic',
  archetypeOf: 'Coca-Cola',
  teaches: 'Always on air: stop, and sales fade over years.',
  currency: 'EUR',
  horizonWeeks: 104,
  budget: 4_742_400,
  market: { size: 1_600_000 },
  economics: { price: 15, margin: 0.6, fixedCost: 60_000 },
  dynamics: { ordersPerActive: 0.3, ordersPerLoyal: 0.6, baseAwareness: 0.003 },
  channels: [
    {
      kind: 'ads',
      id: 'television',
      name: 'Television',
      parameters: { awareness: 0.007, consideration: 0.0008, repeat: 0.3 },
    },
    {
      kind: 'ads',
      id: 'outdoor',
      name: 'Outdoor',
      parameters: { awareness: 0.004, consideration: 0.0006, repeat: 0.12 },
    },
    { kind: 'promotions', name: 'Shelf offers' },
    { kind: 'outreach', name: 'Retail visits', parameters: { consideration: 0.0006, conversion: 0.008 } },
    { kind: 'social' },
    { kind: 'reviews' },
  ],
  scenarios: [
    {
      id: 'on-air',
      name: 'Always on air',
      mix: {
        television: { part: 46, flighting: bursts([20, 46, 72, 98], 6, 0.85) },
        outdoor: { part: 20, flighting: alwaysOn },
        promotions: { part: 8, flighting: pulse(13, 2), discount: 0.05 },
        outreach: { part: 14, flighting: alwaysOn },
        social: { part: 9, flighting: alwaysOn },
        reviews: { part: 3, flighting: alwaysOn },
      },
    },
    {
      id: 'third-pull',
      name: 'A third to pull',
      mix: {
        television: { part: 34, flighting: bursts([20, 46, 72, 98], 6, 0.85) },
        outdoor: { part: 14, flighting: alwaysOn },
        promotions: { part: 8, flighting: pulse(13, 2), discount: 0.05 },
        outreach: { part: 11, flighting: alwaysOn },
        social: { part: 24, flighting: alwaysOn },
        reviews: { part: 9, flighting: alwaysOn },
      },
    },
  ],
  start: {
    weeklySpend: {
      television: 21000,
      outdoor: 9000,
      promotions: 3000,
      outreach: 6500,
      social: 4000,
      reviews: 1400,
    },
    stages: {
      aware: 709511.7884727358,
      considering: 7727.408941718638,
      active: 16693.39688776009,
      loyal: 27280.068773281735,
      lapsed: 56440.122665275376,
    },
    orders: 25139.811561521517,
  },
  assumptions: [
    { about: 'Archetype', text: 'Coca-Cola stands for a kind of brand; every number is made up.' },
    {
      about: 'Start',
      text: 'The brand has been on the air for years at about the plan’s spend; the plan starts from there.',
    },
    {
      about: 'Television',
      text: 'Builds awareness more, and moves people at once less, than ads do by default: its effect fades with memory.',
    },
    {
      about: 'Orders',
      text: 'A customer buys a basket every three weeks, a loyal one more than every other week.',
    },
  ],
});
