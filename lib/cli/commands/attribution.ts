import { ATTRIBUTION_FIGURES } from '../../operations/forecasts/question-figures';
import { defineCommand } from '../define-command';
import { FIGURE_OPTIONS, writeFigures } from '../figure-command';

/** Says what each channel brought, costs and returns, and what lands after the plan. */
export const attribution = defineCommand({
  usage: 'attribution <plan.json>',
  description: 'Say what each channel brought (Shapley), costs and returns, and what lands after the plan',
  options: FIGURE_OPTIONS,
  examples: ['attribution plan.json', 'attribution plan.json --draws 0 --json'],
  run: ([path], argv, terminal) => writeFigures(path, argv, terminal, { figures: [...ATTRIBUTION_FIGURES] }),
});
