import { defineTemplate } from './define-template';
import { ahead, alwaysOn, eachYear, pulse, within } from './flighting';
import { peakedSeason } from './seasons';

/** Gifts: the weeks before Christmas carry the year. */
const SEASON = peakedSeason([
  { week: 48, height: 2.6, halfWidth: 2.5 },
  { week: 18, height: 0.5, halfWidth: 4 },
]);
const EARLY_WEEKS = 4;

/** A gift shop on the web that lives from one season. */
export const onlineShop = defineTemplate({
  id: 'online-shop',
  label: 'Online shop with seasons',
  teaches: 'Spend before the season, not in it.',
  currency: 'EUR',
  horizonWeeks: 104,
  budget: 2_392_000,
  market: { size: 1_200_000, seasonality: SEASON },
  economics: { price: 64, margin: 0.55, fixedCost: 15_000 },
  channels: [
    {
      kind: 'ads',
      id: 'paid-social',
      name: 'Paid social',
      parameters: { awareness: 0.003, consideration: 0.004, repeat: 0.15, halfLifeWeeks: 2 },
    },
    {
      kind: 'ads',
      id: 'paid-search',
      name: 'Paid search',
      parameters: { awareness: 0.0004, consideration: 0.0045, repeat: 0.1, halfLifeWeeks: 1 },
    },
    { kind: 'promotions', name: 'Gift vouchers' },
    { kind: 'email' },
    { kind: 'seo' },
    { kind: 'content', name: 'Gift guides' },
    { kind: 'reviews' },
  ],
  scenarios: [
    {
      id: 'before-season',
      name: 'Before the season',
      mix: shopMix(EARLY_WEEKS),
    },
    {
      id: 'in-season',
      name: 'In the season',
      mix: shopMix(0),
    },
  ],
  start: {
    weeklySpend: {
      'paid-social': 5000,
      'paid-search': 4000,
      promotions: 500,
      email: 1500,
      seo: 1500,
      content: 1000,
      reviews: 700,
    },
    stages: {
      aware: 254178.78430552926,
      considering: 3484.368055924005,
      active: 5955.50207170641,
      loyal: 7698.7531575576495,
      lapsed: 18107.01053711454,
    },
    orders: 2028.0637939465757,
  },
  assumptions: [
    { about: 'Market', text: 'A made-up market of 1,200,000 people.' },
    {
      about: 'Season',
      text: 'The week before Christmas sells more than two and a half times a mean week, with a smaller peak in May; made up.',
    },
    {
      about: 'Paid media',
      text: 'Paid social and paid search bring people into the market more, and lift repeat orders less, than ads do by default.',
    },
  ],
});

/** The same money per channel, its season's part that many weeks early. */
function shopMix(earlyWeeks: number) {
  const seasonal = ahead(SEASON, earlyWeeks);
  return {
    'paid-social': { part: 24, flighting: seasonal },
    'paid-search': { part: 20, flighting: seasonal },
    promotions: { part: 4, flighting: eachYear(49 - earlyWeeks, 51 - earlyWeeks), discount: 0.1 },
    email: { part: 9, flighting: within(ahead(SEASON, 1), pulse(2, 1, 0.7)) },
    seo: { part: 17, flighting: ahead(SEASON, earlyWeeks * 5) },
    content: { part: 14, flighting: ahead(SEASON, earlyWeeks * 4) },
    reviews: { part: 12, flighting: alwaysOn },
  };
}
