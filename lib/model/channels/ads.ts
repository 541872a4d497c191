import { defineChannel } from './define-channel';
import { effect, halfLifeWeeks, halfSaturation, unitCost, wearOutHalf } from './passports';

/** Paid media of any kind: display, radio, TV, paid search, paid social. */
export const ads = defineChannel({
  kind: 'ads',
  side: 'push',
  label: 'Ads',
  description: 'Paid media: makes many people aware within days; gone a few weeks after the last euro.',
  activityUnit: 'impressions',
  parameters: {
    unitCost: unitCost('impression', 0.01),
    halfLifeWeeks: halfLifeWeeks({ value: 1.5, low: 1, high: 3 }),
    halfSaturation: halfSaturation({ value: 21, low: 15, high: 30 }),
    wearOutHalf: wearOutHalf('impressions', { value: 200_000, low: 120_000, high: 350_000 }),
    awareness: effect('awareness', 0.0021),
    consideration: effect('consideration', 0.0028),
    repeat: effect('repeat', 1.1),
  },
  response: { pipelineBoxes: 0 },
});
