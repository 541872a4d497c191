import { planAssumptions } from '../../analysis/assumptions/assumptions';
import { startingParameters } from '../../analysis/assumptions/starting-parameters';
import type { FigureDefinition } from '../figure';
import { ASSUMPTIONS_FIGURE, assumptionsTable } from '../figure-parts/assumptions-figure';

/** Every parameter of the plan with its passport, and which were changed. */
export const assumptions: FigureDefinition = {
  ...ASSUMPTIONS_FIGURE,
  draw: ({ plan }) => assumptionsTable(planAssumptions(plan, startingParameters(plan))),
};
