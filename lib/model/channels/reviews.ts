import { assumed, fittedTo, parameter } from '../parameter';
import { defineChannel } from './define-channel';
import { earned, effect, halfLifeWeeks, halfSaturation, leadWeeks, unitCost } from './passports';

const FIT = fittedTo('the elasticities of review volume and valence (You, Vadakkepatt & Joshi 2015)');

/** Ratings and testimonials, from orders and from asking for them. */
export const reviews = defineChannel({
  kind: 'reviews',
  side: 'pull',
  label: 'Reviews',
  description:
    'Ratings that buyers leave, and asking for them: every other euro works better, or worse below 3 stars.',
  useWhen: 'Use it where buyers compare before they order, and every other channel should convert better.',
  activityUnit: 'reviews',
  parameters: {
    unitCost: unitCost('review', 5),
    leadWeeks: leadWeeks({
      value: 2,
      low: 1,
      high: 3,
      source: assumed('a review follows the order by one to three weeks'),
    }),
    halfLifeWeeks: halfLifeWeeks({
      value: 40,
      low: 26,
      high: 52,
      source: assumed('buyers read the reviews of the last year'),
    }),
    halfSaturation: halfSaturation({ value: 2, low: 1.4, high: 2.9, source: FIT }),
    earnedPerOrder: earned('order', 'reviews', {
      value: 0.05,
      low: 0.03,
      high: 0.08,
      source: assumed('one order in twenty is reviewed unasked'),
    }),
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
      source: assumed('a usual average of online shops; put in your own'),
    }),
    loyalty: effect('loyalty', 0.0067, { source: FIT }),
    trust: effect('trust', 2.5, { source: FIT }),
  },
  response: { pipelineBoxes: 2 },
});
