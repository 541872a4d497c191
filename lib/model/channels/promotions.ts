import { assumed, fittedTo } from '../parameter';
import { defineChannel } from './define-channel';
import { effect, halfLifeWeeks, halfSaturation, unitCost } from './passports';

const FIT = fittedTo(
  'a small effect of announcing alone: what a price cut does stands in the dynamics (Bijmolt et al. 2005)',
);

/** Price cuts and what is spent to announce them; the cut itself acts through price (eqs. 13–15). */
export const promotions = defineChannel({
  kind: 'promotions',
  side: 'push',
  label: 'Promotions',
  description:
    'Temporary price cuts: sell now, borrow a little from later, and teach people to wait when repeated.',
  useWhen: 'Use it to move stock or win a first order, seldom and briefly.',
  activityUnit: 'announcements',
  parameters: {
    unitCost: unitCost('announcement', 0.02),
    halfLifeWeeks: halfLifeWeeks({
      value: 0.7,
      low: 0.4,
      high: 1,
      source: assumed('an announcement lasts as long as the offer, under a week'),
    }),
    halfSaturation: halfSaturation({ value: 25, low: 17, high: 37, source: FIT }),
    consideration: effect('consideration', 0.0012, { source: FIT }),
    repeat: effect('repeat', 0.058, { source: FIT }),
  },
  response: { pipelineBoxes: 0, carriesDiscount: true },
});
