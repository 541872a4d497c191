import { defineTemplate } from './define-template';
import { ahead, alwaysOn, eachYear, pulse } from './flighting';
import { peakedSeason } from './seasons';

/** The week in September when the new model comes. */
const LAUNCH_WEEK = 37;
const SEASON = peakedSeason([
  { week: LAUNCH_WEEK + 1, height: 1.3, halfWidth: 3 },
  { week: 49, height: 0.5, halfWidth: 2.5 },
]);

/** A device maker whose customers wait for the next model. */
export const pullMaster = defineTemplate({
  id: 'pull-master',
  label: 'Pull master',
  archetypeOf: 'Apple',
  teaches: 'One launch a year, carried by loyal customers.',
  currency: 'EUR',
  horizonWeeks: 104,
  budget: 3_556_800,
  market: { size: 500_000, seasonality: SEASON },
  economics: { price: 320, margin: 0.4, fixedCost: 60_000 },
  dynamics: {
    ordersPerActive: 0.004,
    ordersPerLoyal: 0.013,
    baseLoyalty: 0.03,
    lapseActive: 0.03,
    lapseLoyal: 0.0016,
    slipping: 0.0025,
    imitation: 0.13,
    pullForward: 0.4,
  },
  channels: [
    { kind: 'ads', name: 'Launch film', parameters: { consideration: 0.0014, repeat: 0.1 } },
    { kind: 'email', name: 'Invitations', parameters: { repeat: 0.05 } },
    { kind: 'seo', name: 'Product pages' },
    { kind: 'content', name: 'Keynotes and stories', parameters: { loyalty: 0.006, consideration: 0.003 } },
    { kind: 'social', name: 'Fans', parameters: { loyalty: 0.006 } },
    { kind: 'reviews', parameters: { rating: 4.6, loyalty: 0.009 } },
  ],
  scenarios: [
    {
      id: 'one-launch',
      name: 'One launch a year',
      mix: {
        ads: { part: 9, flighting: eachYear(LAUNCH_WEEK - 1, LAUNCH_WEEK + 4) },
        email: { part: 3, flighting: eachYear(LAUNCH_WEEK - 2, LAUNCH_WEEK + 8, 0.15) },
        seo: { part: 20, flighting: alwaysOn },
        content: { part: 30, flighting: ahead(SEASON, 6) },
        social: { part: 26, flighting: pulse(4, 1, 0.7) },
        reviews: { part: 12, flighting: alwaysOn },
      },
    },
    {
      id: 'always-on-air',
      name: 'Half to ads',
      mix: {
        ads: { part: 47, flighting: alwaysOn },
        email: { part: 3, flighting: alwaysOn },
        seo: { part: 12, flighting: alwaysOn },
        content: { part: 16, flighting: ahead(SEASON, 6) },
        social: { part: 15, flighting: pulse(4, 1, 0.7) },
        reviews: { part: 7, flighting: alwaysOn },
      },
    },
  ],
  start: {
    weeklySpend: { ads: 3000, email: 1000, seo: 4000, content: 6000, social: 5000, reviews: 3000 },
    stages: {
      aware: 262866.05296920787,
      considering: 4097.800142600795,
      active: 11901.495234789232,
      loyal: 87452.97159360735,
      lapsed: 30771.699342398228,
    },
    orders: 1868.4476458194417,
  },
  assumptions: [
    { about: 'Archetype', text: 'Apple stands for a kind of brand; every number is made up.' },
    {
      about: 'Season',
      text: 'Demand nearly doubles when the new model comes in September, with a smaller peak in December.',
    },
    {
      about: 'Loyalty',
      text: 'Customers become loyal three times as fast as by default and stay for years; they buy again every year and a half.',
    },
    {
      about: 'Start',
      text: 'The brand has settled on 22,000 a week, most of it pull; the plan starts from there.',
    },
  ],
});
