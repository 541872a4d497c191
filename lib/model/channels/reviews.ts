import { parameter } from '../parameter';
import { defineChannel } from './define-channel';
import { earned, effect, halfLifeWeeks, halfSaturation, leadWeeks, unitCost } from './passports';

/** Ratings and testimonials, from orders and from asking for them. */
export const reviews = defineChannel({
  kind: 'reviews',
  side: 'pull',
  label: 'Reviews',
  description:
    'Ratings that buyers leave, and asking for them: every other euro works better, or worse below 3 stars.',
  activityUnit: 'reviews',
  parameters: {
    unitCost: unitCost('review', 5),
    leadWeeks: leadWeeks({ value: 2, low: 1, high: 3 }),
    halfLifeWeeks: halfLifeWeeks({ value: 40, low: 26, high: 52 }),
    halfSaturation: halfSaturation({ value: 2, low: 1.4, high: 2.9 }),
    earnedPerOrder: earned('order', 'reviews', { value: 0.05, low: 0.03, high: 0.08 }),
    rating: parameter({
      label: 'Average rating',
      description: 'Stars from 1 to 5; below 3 reviews work against you.',
      unit: 'stars',
      value: 4.2,
      low: 4,
      high: 4.4,
      min: 1,
      max: 5,
      distribution: 'normal',
    }),
    loyalty: effect('loyalty', 0.0067),
    trust: effect('trust', 2.5),
  },
  response: { pipelineBoxes: 2 },
});
