import type { Forecast } from '../../analysis/forecast/forecast';
import { type GoalOdds, goalOdds } from '../../analysis/uncertainty/goal-odds';
import type { Column, FigureDefinition } from '../figure';
import { goalAnswer, goalWords } from '../figure-parts/goal-figure';
import { HEADLINE_FACTS } from '../headlines/headline-facts';
import { formatOdds } from '../words/numbers';

/** Goals that every plan has, without being asked. */
const GOALS = [
  ['contribution', 'Contribution is above 0', () => 0],
  ['operatingProfit', 'Operating profit is above 0', () => 0],
  ['planValue', 'Plan value is above 0', () => 0],
  ['paybackWeek', 'It pays back before the end', ({ weeks }: Forecast) => weeks],
  ['crossoverWeek', 'Pull overtakes push before the end', ({ weeks }: Forecast) => weeks],
  ['pullShare', 'Pull brings half of the new customers or more', () => 0.5],
] as const;

/** A column for each unit that a goal is stated in. */
const GOAL_UNITS = [
  ['money', 'Money to reach'],
  ['week', 'Week to reach it by'],
  ['share', 'Share to reach'],
  ['people', 'People to reach'],
  ['orders', 'Orders to reach'],
] as const;

/** The chance that a plan reaches what every plan is to reach, and before that the goal that was set. */
export const goalOddsFigure: FigureDefinition = {
  id: 'goal-odds',
  question: 'How likely is it to reach its goals?',
  unit: 'share of the draws',
  appliesTo: ({ ensemble }) => ensemble !== null,
  draw: (forecast, locale, _, { goal: set }) => {
    const { ensemble, plan } = forecast;
    if (ensemble === null) throw new RangeError('odds need a range');
    const common: GoalOdds[] = GOALS.map(([headline, , goal]) =>
      headline === 'crossoverWeek'
        ? goalOdds(ensemble, headline, goal(forecast), 'at-most')
        : goalOdds(ensemble, headline, goal(forecast)),
    );
    const [contribution, , , payback] = common;
    const own = set && goalOdds(ensemble, set.headline, set.goal, set.way);
    const odds = own ? [own, ...common] : common;
    // The table is the same in every locale, its sentences too.
    const inTable = { locale: 'en', currency: plan.currency };
    const words = own
      ? [`${HEADLINE_FACTS[own.headline].label} ${goalWords(own, inTable)}`, ...GOALS.map(([, goal]) => goal)]
      : GOALS.map(([, goal]) => goal);
    return {
      answer: own
        ? goalAnswer(own, { locale, currency: plan.currency })
        : `It earns its spend back in ${formatOdds(contribution.odds)} draws, and for good before the end in ${formatOdds(payback.odds)}.`,
      table: {
        rows: odds.length,
        columns: [
          { key: 'goal', label: 'Goal', unit: 'text', values: words },
          { key: 'headline', label: 'Headline', unit: 'text', values: odds.map(({ headline }) => headline) },
          ...GOAL_UNITS.map(
            ([unit, label]): Column => ({
              key: `${unit}ToReach`,
              label,
              unit,
              values: odds.map(({ headline, goal }) =>
                HEADLINE_FACTS[headline].unit === unit ? goal : null,
              ),
            }),
          ),
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
