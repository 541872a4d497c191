import { defineChannel } from './define-channel';
import { earned, effect, halfLifeWeeks, halfSaturation, leadWeeks, unitCost } from './passports';

/** Own posts to own followers; paid social is ads. */
export const social = defineChannel({
  kind: 'social',
  side: 'pull',
  label: 'Social',
  description: 'Own posts to followers who chose you: keeps the brand in mind and ties customers closer.',
  activityUnit: 'posts',
  parameters: {
    unitCost: unitCost('post', 300),
    leadWeeks: leadWeeks({ value: 2, low: 1, high: 3 }),
    halfLifeWeeks: halfLifeWeeks({ value: 12, low: 8, high: 16 }),
    halfSaturation: halfSaturation({ value: 13, low: 9, high: 19 }),
    earnedPerCustomer: earned('customer', 'posts', { value: 0.00002, low: 0.00001, high: 0.00004 }),
    awareness: effect('awareness', 0.0029),
    consideration: effect('consideration', 0.0019),
    loyalty: effect('loyalty', 0.0032),
    repeat: effect('repeat', 0.016),
  },
  response: { pipelineBoxes: 2 },
});
