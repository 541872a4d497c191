import { defineChannel } from './define-channel';
import { capacity, effect, halfLifeWeeks, halfSaturation, leadWeeks, slope, unitCost } from './passports';

/** Articles, guides, videos, podcasts that people come for. */
export const content = defineChannel({
  kind: 'content',
  side: 'pull',
  label: 'Content',
  description: 'Articles, guides and videos worth coming for: build interest slowly and keep it; feed SEO.',
  activityUnit: 'pieces',
  parameters: {
    unitCost: unitCost('piece', 900),
    leadWeeks: leadWeeks({ value: 5, low: 3, high: 8 }),
    halfLifeWeeks: halfLifeWeeks({ value: 30, low: 26, high: 52 }),
    halfSaturation: halfSaturation({ value: 22, low: 15, high: 32 }),
    slope: slope({ value: 1.1, low: 1, high: 1.25 }),
    capacity: capacity('pieces'),
    awareness: effect('awareness', 0.00037),
    consideration: effect('consideration', 0.002),
    loyalty: effect('loyalty', 0.0014),
  },
  response: { pipelineBoxes: 2, publishesContent: true },
});
