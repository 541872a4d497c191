import { ASSET_FIGURES } from '../../operations/forecasts/question-figures';
import { defineCommand } from '../define-command';
import { FIGURE_OPTIONS, writeFigures } from '../figure-command';

/** Shows the pull stocks as assets. */
export const assets = defineCommand({
  usage: 'assets <plan.json>',
  description: 'Show what the pull channels have built, and what it would still bring if spending stopped',
  options: FIGURE_OPTIONS,
  examples: ['assets plan.json'],
  run: ([path], argv, terminal) => writeFigures(path, argv, terminal, { figures: [...ASSET_FIGURES] }),
});
