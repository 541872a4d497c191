import { assumed, fittedTo } from '../parameter';
import { defineChannel } from './define-channel';
import { earned, effect, halfLifeWeeks, halfSaturation, leadWeeks, slope, unitCost } from './passports';

const FIT = fittedTo(
  'a long elasticity of 0.03–0.12, our assumption, and half of the effect of a year after 14–32 weeks (Ahrefs 2017)',
);

/** Pages and authority that rank in unpaid search. */
export const seo = defineChannel({
  kind: 'seo',
  side: 'pull',
  label: 'SEO',
  description: 'Pages that rank in unpaid search: months until they are found, then visitors for years.',
  useWhen: 'Use it where people search for what you solve and you can wait half a year.',
  activityUnit: 'pages',
  parameters: {
    unitCost: unitCost('page', 800),
    leadWeeks: leadWeeks({
      value: 8,
      low: 6,
      high: 13,
      // Shorter than the study's months: a page is read by some before it reaches the top ten.
      source: FIT,
    }),
    halfLifeWeeks: halfLifeWeeks({
      value: 40,
      low: 30,
      high: 60,
      source: assumed('a ranking fades within a year or so when nobody cares for the pages'),
    }),
    halfSaturation: halfSaturation({ value: 16, low: 11, high: 23, source: FIT }),
    slope: slope({
      value: 1.2,
      low: 1.05,
      high: 1.4,
      source: assumed('a few pieces alone are hardly found: a slight threshold'),
    }),
    earnedPerPiece: earned('piece', 'pages', {
      value: 0.1,
      low: 0.05,
      high: 0.2,
      source: assumed('one piece in ten becomes a page that ranks'),
    }),
    awareness: effect('awareness', 0.003, { source: FIT }),
    consideration: effect('consideration', 0.0012, { source: FIT }),
    conversion: effect('conversion', 0.0031, { source: FIT }),
  },
  response: { pipelineBoxes: 3 },
});
