import type { SeriesKey } from '../../model/series';
import { defineEvidence } from './define-evidence';
import { pulsed, raised, weeksToHalf } from './measures';
import type { SettledBusiness } from './settled-business';

const half = (of: typeof pulsed, outcome: SeriesKey) => (business: SettledBusiness) =>
  weeksToHalf(of(business, 'seo', outcome), business.run(undefined, outcome));

/** How long unpaid search takes to show. */
export const seoRamp = defineEvidence([
  {
    id: 'seo-weeks-to-half',
    figure: 'SEO: weeks to half of its week-52 effect',
    plan: 'reference-brand',
    perturbation: '+10 % SEO spend in weeks 1–13',
    weeks: '1–52',
    outcome: 'orders: the week that first reaches half of the gain of week 52',
    unit: 'weeks',
    published: 'most winners arrive in 2–6 months',
    band: { low: 14, high: 32 },
    source: {
      author: 'Ahrefs',
      year: 2017,
      what: 'cohorts of new pages: most that reach the top ten do so within 2–6 months (9–26 weeks)',
    },
    grade: 'B',
    choice:
      'The study follows pages of one time, so the pages of one quarter are added. Orders are the outcome of every row, but lag behind visitors: customers must first be won.',
    otherReadings: [
      { definition: 'the same pulse, new customers', simulate: half(pulsed, 'newCustomers') },
      { definition: 'a lasting +10 %, new customers', simulate: half(raised, 'newCustomers') },
      {
        definition: 'a lasting +10 %, orders: pages and customers both go on building up after week 52',
        simulate: half(raised, 'orders'),
      },
    ],
    simulate: half(pulsed, 'orders'),
  },
]);
