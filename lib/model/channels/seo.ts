import { defineChannel } from './define-channel';
import { earned, effect, halfLifeWeeks, halfSaturation, leadWeeks, slope, unitCost } from './passports';

/** Pages and authority that rank in unpaid search. */
export const seo = defineChannel({
  kind: 'seo',
  side: 'pull',
  label: 'SEO',
  description: 'Pages that rank in unpaid search: months until they are found, then visitors for years.',
  activityUnit: 'pages',
  parameters: {
    unitCost: unitCost('page', 800),
    leadWeeks: leadWeeks({
      value: 8,
      low: 6,
      high: 13,
      source: {
        author: 'Ahrefs',
        year: 2017,
        what: 'most pages that reach the top ten do so within 2–6 months',
      },
      grade: 'B',
    }),
    halfLifeWeeks: halfLifeWeeks({ value: 40, low: 30, high: 60 }),
    halfSaturation: halfSaturation({ value: 16, low: 11, high: 23 }),
    slope: slope({ value: 1.2, low: 1.05, high: 1.4 }),
    earnedPerPiece: earned('piece', 'pages', { value: 0.1, low: 0.05, high: 0.2 }),
    awareness: effect('awareness', 0.003),
    consideration: effect('consideration', 0.0012),
    conversion: effect('conversion', 0.0031),
  },
  response: { pipelineBoxes: 3 },
});
