import type { Forecast } from '../../analysis/forecast';
import { type GoalOdds, goalOdds } from '../../analysis/goal-odds';
import type { FigureDefinition } from '../figure';
import { formatOdds } from '../numbers';

/** Goals that every plan has, without being asked. */
const GOALS = [
  ['contribution', 'Contribution is above 0', () => 0],
  ['operatingProfit', 'Operating profit is above 0', () => 0],
  ['planValue', 'Plan value is above 0', () => 0],
  ['paybackWeek', 'It pays back before the end', ({ weeks }: Forecast) => weeks],
  ['crossoverWeek', 'Pull overtakes push before the end', ({ weeks }: Forecast) => weeks],
  ['pullShare', 'Pull brings half of the new customers or more', () => 0.5],
] as const;

/** The chance that a plan reaches what every plan is to reach. */
export const goalOddsFigure: FigureDefinition = {
  id: 'goal-odds',
  question: 'How likely is it to reach its goals?',
  unit: 'share of the draws',
  appliesTo: ({ ensemble }) => ensemble !== null,
  draw: (forecast) => {
    const { ensemble } = forecast;
    if (ensemble === null) throw new RangeError('odds need a range');
    const odds: GoalOdds[] = GOALS.map(([headline, , goal]) =>
      headline === 'crossoverWeek'
        ? goalOdds(ensemble, headline, goal(forecast), 'at-most')
        : goalOdds(ensemble, headline, goal(forecast)),
    );
    const [contribution, , , payback] = odds;
    return {
      answer: `It earns its spend back in ${formatOdds(contribution.odds)} draws, and for good before the end in ${formatOdds(payback.odds)}.`,
      table: {
        rows: odds.length,
        columns: [
          { key: 'goal', label: 'Goal', unit: 'text', values: GOALS.map(([, words]) => words) },
          { key: 'headline', label: 'Headline', unit: 'text', values: odds.map(({ headline }) => headline) },
          { key: 'value', label: 'Value to reach', unit: 'count', values: odds.map(({ goal }) => goal) },
          { key: 'odds', label: 'Chance', unit: 'share', values: odds.map((one) => one.odds) },
          {
            key: 'standardError',
            label: 'Standard error',
            unit: 'share',
            values: odds.map((one) => one.standardError),
          },
        ],
      },
      mark: { type: 'bars', label: 'goal', value: 'odds' },
    };
  },
};
