import { defineChannel } from './define-channel';
import { effect, halfLifeWeeks, halfSaturation, unitCost } from './passports';

/** Price cuts and what is spent to announce them; the cut itself acts through price (eqs. 13–15). */
export const promotions = defineChannel({
  kind: 'promotions',
  side: 'push',
  label: 'Promotions',
  description:
    'Temporary price cuts: sell now, borrow a little from later, and teach people to wait when repeated.',
  activityUnit: 'announcements',
  parameters: {
    unitCost: unitCost('announcement', 0.02),
    halfLifeWeeks: halfLifeWeeks({ value: 0.7, low: 0.4, high: 1 }),
    halfSaturation: halfSaturation({ value: 25, low: 17, high: 37 }),
    consideration: effect('consideration', 0.0012),
    repeat: effect('repeat', 0.058),
  },
  response: { pipelineBoxes: 0, carriesDiscount: true },
});
