import { defineEvidence } from './define-evidence';
import { longElasticity, shortElasticity } from './measures';

/** What a sales force does at a B2B firm. */
export const outreach = defineEvidence([
  {
    id: 'outreach-long',
    figure: 'Outreach (personal selling) elasticity, long',
    plan: 'reference-b2b',
    perturbation: '+10 % outreach spend, lasting',
    weeks: '105–156',
    outcome: 'orders',
    unit: 'elasticity',
    published: '0.31 bias-corrected, 0.34 mean',
    publishedAt: [0.31, 0.34],
    band: { low: 0.25, high: 0.37 },
    source: {
      author: 'Albers, Mantrala & Sridhar',
      year: 2010,
      what: 'mean elasticity of sales to personal selling, meta-analysis over many industries: 0.34, 0.31 corrected for bias',
    },
    grade: 'B',
    choice: 'Read as the long effect: B2B firms decide over months, so a quarter sees little of it.',
    otherReadings: [
      {
        definition: 'a 13-week pulse of +10 %, orders of those weeks',
        simulate: (business) => shortElasticity(business, 'outreach'),
      },
    ],
    simulate: (business) => longElasticity(business, 'outreach'),
  },
]);
