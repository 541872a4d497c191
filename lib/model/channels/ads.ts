import { assumed, fittedTo } from '../parameter';
import { defineChannel } from './define-channel';
import { effect, halfLifeWeeks, halfSaturation, unitCost, wearOutHalf } from './passports';

const FIT = fittedTo(
  'the short and long elasticity of advertising (Sethuraman, Tellis & Briesch 2011), and the decline without ads (Hartnett et al. 2021)',
);

/** Paid media of any kind: display, radio, TV, paid search, paid social. */
export const ads = defineChannel({
  kind: 'ads',
  side: 'push',
  label: 'Ads',
  description: 'Paid media: makes many people aware within days; gone a few weeks after the last euro.',
  useWhen: 'Use it to be known fast: a launch, a season, a new market.',
  activityUnit: 'impressions',
  parameters: {
    unitCost: unitCost('impression', 0.01),
    halfLifeWeeks: halfLifeWeeks({
      value: 1.5,
      low: 1,
      high: 3,
      source: assumed('paid media are mostly forgotten after 1–3 weeks'),
    }),
    halfSaturation: halfSaturation({ value: 21, low: 15, high: 30, source: FIT }),
    wearOutHalf: wearOutHalf('impressions', {
      value: 200_000,
      low: 120_000,
      high: 350_000,
      source: assumed(
        'two hundred impressions a person in recent months halve the effect: far above usual spend',
      ),
    }),
    awareness: effect('awareness', 0.0021, { source: FIT }),
    consideration: effect('consideration', 0.0028, { source: FIT }),
    repeat: effect('repeat', 1.1, { source: FIT }),
  },
  response: { pipelineBoxes: 0 },
});
