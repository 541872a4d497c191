import {
  RESPONSE_MULTIPLES,
  type ResponseCurve,
  responsePoints,
} from '../../analysis/response/response-questions';
import type { Figure } from '../figure';
import { formatFull, formatShare } from '../words/numbers';

/** The curve that four answers give, with "you are here" at today's spend. `outcome` names what was asked about. */
export function answeredCurveFigure(curve: ResponseCurve, outcome: string, locale: string): Figure {
  const points = responsePoints(curve);
  const reached = (points[RESPONSE_MULTIPLES.indexOf(1)].outcome - curve.floor) / curve.range;
  const half = formatFull(curve.half, { locale }, 2);
  const slope = formatFull(curve.slope, { locale }, 2);
  return {
    id: 'answered-curve',
    question: 'What do the four answers say?',
    answer: `Today reaches ${formatShare(reached, { locale })} of what it could bring; half at ${half} times today’s spend, slope ${slope}${curve.slope > 1 ? ': there is a threshold' : ''}.`,
    unit: `${outcome}, by spend`,
    table: {
      rows: points.length,
      columns: [
        {
          key: 'spend',
          label: 'Spend, 1 = today',
          unit: 'count',
          values: points.map(({ multiple }) => multiple),
        },
        { key: 'outcome', label: outcome, unit: 'count', values: points.map((point) => point.outcome) },
      ],
    },
    mark: { type: 'curves', x: 'spend', columns: ['outcome'], here: RESPONSE_MULTIPLES.indexOf(1) },
    annotations: [],
  };
}
