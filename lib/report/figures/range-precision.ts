import type { Range } from '../../analysis/forecast/forecast';
import { HEADLINES, type HeadlineKey } from '../../analysis/forecast/headline';
import { TARGET_ERROR } from '../../analysis/uncertainty/draw-limits';
import { precisionOf, relativeError } from '../../analysis/uncertainty/precision';
import type { Column, FigureDefinition } from '../figure';
import { HEADLINE_FACTS } from '../headlines/headline-facts';
import { formatFull, formatShare } from '../words/numbers';

const PERCENTILES = ['p10', 'p50', 'p90'] as const satisfies readonly (keyof Range)[];
const LEAST_DRAWS = 320;

/** Monte Carlo error of every percentile that is shown: what another seed might have given. */
export const rangePrecision: FigureDefinition = {
  id: 'range-precision',
  question: 'How exact are the ranges themselves?',
  unit: 'standard error of percentiles',
  appliesTo: ({ ensemble }) => ensemble !== null && ensemble.draws >= LEAST_DRAWS,
  draw: ({ ensemble, plan }, locale) => {
    if (ensemble === null) throw new RangeError('precision needs a range');
    const errors = precisionOf(ensemble);
    const column = (
      key: string,
      label: string,
      values: (headline: HeadlineKey) => number | null,
    ): Column => ({
      key,
      label,
      unit: 'count',
      values: HEADLINES.map(values),
    });
    const relative = relativeError(ensemble.headlineDraws.contribution);
    const draws = formatFull(ensemble.draws, { locale });
    return {
      answer:
        relative === null
          ? `${draws} draws are too few to tell.`
          : `With ${draws} draws, P10 and P90 of contribution are known to ${formatShare(relative, { locale }, 1)} of its scale${relative <= TARGET_ERROR ? '' : '; more draws would sharpen them'}.`,
      table: {
        rows: HEADLINES.length,
        columns: [
          {
            key: 'headline',
            label: 'Headline',
            unit: 'text',
            values: HEADLINES.map((key) => HEADLINE_FACTS[key].label),
          },
          {
            key: 'unit',
            label: 'Unit',
            unit: 'text',
            values: HEADLINES.map((key) => unitWords(HEADLINE_FACTS[key].unit, plan.currency)),
          },
          ...PERCENTILES.flatMap((at) => [
            column(at, at.toUpperCase(), (key) => ensemble.ranges[key][at]),
            column(`${at}Error`, `Standard error of ${at.toUpperCase()}`, (key) => errors[key][at]),
          ]),
        ],
      },
      mark: { type: 'table' },
    };
  },
};

function unitWords(unit: string, currency: string): string {
  if (unit === 'money') return currency;
  return unit === 'share' ? 'share of 1' : unit;
}
