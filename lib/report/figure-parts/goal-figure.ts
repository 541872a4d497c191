import type { Ensemble } from '../../analysis/forecast/forecast';
import { type GoalOdds, type GoalQuestion, goalOdds } from '../../analysis/uncertainty/goal-odds';
import type { Figure } from '../figure';
import { HEADLINE_FACTS } from '../headlines/headline-facts';
import { formatCount, formatFigure, formatOdds, formatOddsNumber, type InCurrency } from '../words/numbers';

/** Classes of the picture: more would show the noise of the draws. */
const BINS = 48;

/** A goal weighed: its odds, and how the draws lie about it. */
export interface WeighedGoalFigure extends GoalOdds {
  readonly figure: Figure;
}

/** Says whether a goal is reached: `reaches €500k`, `is wk 52 or less`. */
export function goalWords({ headline, goal, way }: GoalOdds, style: InCurrency): string {
  const { unit, digits } = HEADLINE_FACTS[headline];
  const said = formatFigure(goal, unit, style, digits);
  return way === 'at-least' ? `reaches ${said}` : `is ${said} or less`;
}

/** The odds in one sentence: `Contribution reaches €500k in 62 in 100 draws, give or take 1.` */
export function goalAnswer(weighed: GoalOdds, style: InCurrency): string {
  const { label } = HEADLINE_FACTS[weighed.headline];
  const error = formatOddsNumber(weighed.standardError);
  return `${label} ${goalWords(weighed, style)} in ${formatOdds(weighed.odds)} draws, give or take ${error}.`;
}

/**
 * The chance that a headline reaches a typed value, with the draws in classes of equal width: a row a class, how many of
 * the draws are in it, and whether it reaches the goal. Draws without the headline, such as a payback that never comes,
 * are in no class.
 */
export function goalFigure(
  ensemble: Pick<Ensemble, 'headlineDraws' | 'draws'>,
  { headline, goal, way }: GoalQuestion,
  style: InCurrency,
): WeighedGoalFigure {
  const { label, unit, digits } = HEADLINE_FACTS[headline];
  const weighed = goalOdds(ensemble, headline, goal, way);
  const values = ensemble.headlineDraws[headline].filter((value) => !Number.isNaN(value));
  const least = Math.min(...values, goal);
  const width = (Math.max(...values, goal) - least) / (BINS - 1) || 1;
  // A class ends at the goal and has it where that is on the goal's side: each class reaches the goal or does not.
  const isAtLeast = weighed.way === 'at-least';
  const below = (goal - least) / width;
  const low = goal - (isAtLeast ? Math.ceil(below - 1e-9) : Math.floor(below + 1e-9) + 1) * width;
  const classOf = (value: number) => {
    const at = (value - low) / width;
    const bin = isAtLeast ? Math.floor(at + 1e-9) : Math.ceil(at - 1e-9) - 1;
    return Math.min(BINS - 1, Math.max(0, bin));
  };
  const counts = new Array<number>(BINS).fill(0);
  for (const value of values) counts[classOf(value)] += 1;
  const from = counts.map((_, bin) => low + bin * width);
  const isReached = (bin: number) => {
    const middle = from[bin] + width / 2;
    return isAtLeast ? middle >= goal : middle <= goal;
  };
  return {
    ...weighed,
    figure: {
      id: 'goal-draws',
      question: `How likely is a ${label.toLowerCase()} of ${formatFigure(goal, unit, style, digits)}?`,
      answer: goalAnswer(weighed, style),
      unit: `${formatCount(weighed.draws, style)} draws by ${label.toLowerCase()}`,
      table: {
        rows: BINS,
        columns: [
          { key: 'from', label: 'From', unit, values: from },
          { key: 'to', label: 'To', unit, values: from.map((edge) => edge + width) },
          { key: 'draws', label: 'Draws', unit: 'count', values: counts },
          {
            key: 'reached',
            label: 'Goal',
            unit: 'text',
            values: counts.map((_, bin) => (isReached(bin) ? 'reached' : 'missed')),
          },
        ],
      },
      mark: { type: 'table' },
      annotations: [],
    },
  };
}
