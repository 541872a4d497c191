import { defineEvidence } from './define-evidence';
import { elasticity } from './measures';
import { parameterOf, type SettledBusiness } from './settled-business';

/** What more reviews and better ones do. */
export const reviews = defineEvidence([
  {
    id: 'reviews-volume',
    figure: 'Review volume elasticity, long',
    plan: 'reference-brand',
    perturbation: 'stock of reviews +10 %, lasting',
    weeks: '105–156',
    outcome: 'orders',
    unit: 'elasticity',
    published: '0.236',
    publishedAt: [0.236],
    band: { low: 0.1, high: 0.3 },
    source: {
      author: 'You, Vadakkepatt & Joshi',
      year: 2015,
      what: 'mean elasticity of electronic word-of-mouth volume, meta-analysis',
    },
    grade: 'A',
    choice: 'With slope 1 a stock 10 % larger acts exactly as a half-saturation 10 % smaller, which is set.',
    simulate: (business) => withReviews(business, 'halfSaturation', 1 / 1.1, 105, 156),
  },
  {
    id: 'reviews-valence',
    figure: 'Review valence elasticity, year 1',
    plan: 'reference-brand',
    perturbation: 'average rating +10 %, lasting',
    weeks: '1–52',
    outcome: 'orders',
    unit: 'elasticity',
    published: '0.417',
    publishedAt: [0.417],
    band: { low: 0.25, high: 0.55 },
    source: {
      author: 'You, Vadakkepatt & Joshi',
      year: 2015,
      what: 'mean elasticity of electronic word-of-mouth valence, meta-analysis',
    },
    grade: 'A',
    simulate: (business) => withReviews(business, 'rating', 1.1, 1, 52),
  },
]);

function withReviews(business: SettledBusiness, term: string, factor: number, from: number, to: number) {
  const value = parameterOf(business, 'reviews', term) * factor;
  const overrides = new Map([[`channels.reviews.${term}`, Float64Array.of(value)]]);
  return elasticity(business.run({ overrides }), business.run(), from, to);
}
