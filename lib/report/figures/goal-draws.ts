import type { FigureDefinition } from '../figure';
import { goalFigure } from '../figure-parts/goal-figure';

/** How the draws lie about the goal that was set; about breaking even where none was. */
export const goalDraws: FigureDefinition = {
  id: 'goal-draws',
  question: 'How likely is your goal?',
  unit: 'draws',
  appliesTo: ({ ensemble }) => ensemble !== null,
  draw: ({ ensemble, plan }, locale, _, { goal = { headline: 'contribution', goal: 0 } }) => {
    if (ensemble === null) throw new RangeError('odds need a range');
    return goalFigure(ensemble, goal, { locale, currency: plan.currency }).figure;
  },
};
