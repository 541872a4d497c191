import { assumed, fittedTo } from '../parameter';
import { defineChannel } from './define-channel';
import { earned, effect, halfLifeWeeks, halfSaturation, leadWeeks, unitCost } from './passports';

const FIT = fittedTo('a long elasticity of 0.05–0.35 (Liadeli, Sotgiu & Verlegh 2023, biased upward)');

/** Own posts to own followers; paid social is ads. */
export const social = defineChannel({
  kind: 'social',
  side: 'pull',
  label: 'Social',
  description: 'Own posts to followers who chose you: keeps the brand in mind and ties customers closer.',
  useWhen: 'Use it to stay in touch with customers between orders.',
  activityUnit: 'posts',
  parameters: {
    unitCost: unitCost('post', 300),
    leadWeeks: leadWeeks({ value: 2, low: 1, high: 3, source: assumed('followers gather within weeks') }),
    halfLifeWeeks: halfLifeWeeks({
      value: 12,
      low: 8,
      high: 16,
      source: assumed('followers drift off over a season when posts stop'),
    }),
    halfSaturation: halfSaturation({ value: 13, low: 9, high: 19, source: FIT }),
    earnedPerCustomer: earned('customer', 'posts', {
      value: 0.00002,
      low: 0.00001,
      high: 0.00004,
      source: assumed('one customer in fifty thousand posts about you in a week'),
    }),
    awareness: effect('awareness', 0.0029, { source: FIT }),
    consideration: effect('consideration', 0.0019, { source: FIT }),
    loyalty: effect('loyalty', 0.0032, { source: FIT }),
    repeat: effect('repeat', 0.016, { source: FIT }),
  },
  response: { pipelineBoxes: 2 },
});
