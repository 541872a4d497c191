import type { Ensemble } from '../../analysis/forecast/forecast';
import type { HeadlineKey } from '../../analysis/forecast/headline';
import { type GoalOdds, type GoalWay, goalOdds, goalWay } from '../../analysis/uncertainty/goal-odds';
import type { Figure } from '../figure';
import { HEADLINE_FACTS } from '../headlines/headline-facts';
import { formatCount, formatFigure, formatOdds, formatOddsNumber, type InCurrency } from '../words/numbers';

/** Classes of the picture: more would show the noise of the draws. */
const BINS = 48;

/** A goal weighed: its odds, and how the draws lie about it. */
export interface WeighedGoalFigure extends GoalOdds {
  readonly figure: Figure;
}

/**
 * The chance that a headline reaches a typed value, with the draws in classes of equal width: a row a class, how many of
 * the draws are in it, and whether it reaches the goal. Draws without the headline, such as a payback that never comes,
 * are in no class.
 */
export function goalFigure(
  ensemble: Pick<Ensemble, 'headlineDraws' | 'draws'>,
  headline: HeadlineKey,
  goal: number,
  style: InCurrency,
  way: GoalWay = goalWay(headline),
): WeighedGoalFigure {
  const { label, unit, digits } = HEADLINE_FACTS[headline];
  const weighed = goalOdds(ensemble, headline, goal, way);
  const values = ensemble.headlineDraws[headline].filter((value) => !Number.isNaN(value));
  const least = Math.min(...values, goal);
  const width = (Math.max(...values, goal) - least) / (BINS - 1) || 1;
  // A class begins at the goal, so that each reaches it or does not.
  const low = goal - Math.ceil((goal - least) / width - 1e-9) * width;
  const counts = new Array<number>(BINS).fill(0);
  for (const value of values)
    counts[Math.min(BINS - 1, Math.max(0, Math.floor((value - low) / width + 1e-9)))] += 1;
  const said = formatFigure(goal, unit, style, digits);
  const words = way === 'at-least' ? `reaches ${said}` : `is ${said} or less`;
  const error = formatOddsNumber(weighed.standardError);
  return {
    ...weighed,
    figure: {
      id: 'goal',
      question: `How likely is a ${label.toLowerCase()} of ${said}?`,
      answer: `${label} ${words} in ${formatOdds(weighed.odds)} draws, give or take ${error}.`,
      unit: `${formatCount(weighed.draws, style)} draws by ${label.toLowerCase()}`,
      table: {
        rows: BINS,
        columns: [
          { key: 'from', label: 'From', unit, values: counts.map((_, bin) => low + bin * width) },
          { key: 'to', label: 'To', unit, values: counts.map((_, bin) => low + (bin + 1) * width) },
          { key: 'draws', label: 'Draws', unit: 'count', values: counts },
        ],
      },
      mark: { type: 'table' },
      annotations: [],
    },
  };
}
