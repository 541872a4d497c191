import { defineEvidence } from './define-evidence';
import { longElasticity, pulsed, shortElasticity, total } from './measures';
import type { SettledBusiness } from './settled-business';

const PULSE = '+10 % ad spend in weeks 1–13';

/** What ads do: now, for long, and by which way. */
export const advertising = defineEvidence([
  {
    id: 'ads-short',
    figure: 'Advertising elasticity, short',
    plan: 'reference-brand',
    perturbation: PULSE,
    weeks: '1–13',
    outcome: 'orders',
    unit: 'elasticity',
    published: '0.12',
    publishedAt: [0.12],
    band: { low: 0.09, high: 0.15 },
    source: {
      author: 'Sethuraman, Tellis & Briesch',
      year: 2011,
      what: 'mean of 751 short-term elasticities of brand advertising, meta-analysis',
    },
    grade: 'A',
    simulate: (business) => shortElasticity(business, 'ads'),
  },
  {
    id: 'ads-long',
    figure: 'Advertising elasticity, long',
    plan: 'reference-brand',
    perturbation: '+10 % ad spend, lasting',
    weeks: '105–156',
    outcome: 'orders',
    unit: 'elasticity',
    published: '0.24',
    publishedAt: [0.24],
    band: { low: 0.18, high: 0.3 },
    source: {
      author: 'Sethuraman, Tellis & Briesch',
      year: 2011,
      what: 'mean of 402 long-term elasticities of brand advertising, meta-analysis',
    },
    grade: 'A',
    simulate: (business) => longElasticity(business, 'ads'),
  },
  {
    id: 'ads-short-new-customers',
    figure: 'Advertising shows in new customers too',
    plan: 'reference-brand',
    perturbation: PULSE,
    weeks: '1–13',
    outcome: 'new customers',
    unit: 'elasticity',
    published: 'no figure',
    band: { low: 0.04, high: 0.15 },
    source: {
      author: 'Pushpull',
      year: 2026,
      what: 'our requirement: at least a third of the short elasticity of orders, at most the top of its band',
    },
    grade: 'C',
    choice:
      'New customers follow the awareness that the pulse builds, so most of their gain falls after week 13.',
    simulate: (business) => shortElasticity(business, 'ads', 'newCustomers'),
  },
  {
    id: 'ads-short-frequency-share',
    figure: "Share of advertising's short effect through order frequency",
    plan: 'reference-brand',
    perturbation: PULSE,
    weeks: '1–13',
    outcome: 'extra orders that are gone when ads do not act on order frequency, as a share of all extra',
    unit: 'share',
    published: 'no figure',
    band: null,
    source: {
      author: 'Pushpull',
      year: 2026,
      what: 'printed so that the way of the short effect is seen: nothing published to judge it by',
    },
    grade: 'C',
    choice:
      'The short elasticity is of all orders, and orders of customers are most of them: new customers alone could not carry it in 13 weeks.',
    simulate: (business) => {
      const gain = (on: SettledBusiness['run']) =>
        total(pulsed({ ...business, run: on }, 'ads'), 1, 13) - total(on(), 1, 13);
      const noFrequency = new Map([['channels.ads.repeat', Float64Array.of(0)]]);
      const without: SettledBusiness['run'] = (change, series) =>
        business.run({ ...change, overrides: noFrequency }, series);
      return 1 - gain(without) / gain(business.run);
    },
  },
]);
