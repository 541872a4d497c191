import { planAssumptions } from '../../analysis/assumptions';
import { startingParameters } from '../../analysis/starting-parameters';
import { ASSUMPTIONS_FIGURE, assumptionsTable } from '../assumptions-figure';
import type { FigureDefinition } from '../figure';

/** Every parameter of the plan with its passport, and which were changed. */
export const assumptions: FigureDefinition = {
  ...ASSUMPTIONS_FIGURE,
  draw: ({ plan }) => assumptionsTable(planAssumptions(plan, startingParameters(plan))),
};
