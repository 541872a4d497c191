import { assumed, fittedTo } from '../parameter';
import { defineChannel } from './define-channel';
import { capacity, effect, halfLifeWeeks, halfSaturation, leadWeeks, slope, unitCost } from './passports';

const FIT = fittedTo('a long elasticity of 0.03–0.12: our assumption, no good meta-analysis was found');

/** Articles, guides, videos, podcasts that people come for. */
export const content = defineChannel({
  kind: 'content',
  side: 'pull',
  label: 'Content',
  description: 'Articles, guides and videos worth coming for: build interest slowly and keep it; feed SEO.',
  useWhen: 'Use it where buyers read before they choose, and to give SEO something to rank.',
  activityUnit: 'pieces',
  parameters: {
    unitCost: unitCost('piece', 900),
    leadWeeks: leadWeeks({
      value: 5,
      low: 3,
      high: 8,
      source: assumed('from the order to the piece and its readers: 3–8 weeks'),
    }),
    halfLifeWeeks: halfLifeWeeks({
      value: 30,
      low: 26,
      high: 52,
      source: assumed('a good piece is found for half a year to a year'),
    }),
    halfSaturation: halfSaturation({ value: 22, low: 15, high: 32, source: FIT }),
    slope: slope({
      value: 1.1,
      low: 1,
      high: 1.25,
      source: assumed('a few pieces alone are hardly found: a slight threshold'),
    }),
    capacity: capacity('pieces'),
    awareness: effect('awareness', 0.00037, { source: FIT }),
    consideration: effect('consideration', 0.002, { source: FIT }),
    loyalty: effect('loyalty', 0.0014, { source: FIT }),
  },
  response: { pipelineBoxes: 2, publishesContent: true },
});
