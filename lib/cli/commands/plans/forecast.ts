import { FORMATS } from '../../../report/formats/registry';
import { defineCommand } from '../../define-command';
import { writeText } from '../../files';
import { optionChoice, optionNumber, optionText } from '../../option-text';
import { REVISIONS } from '../../revisions';
import { withWorkspace } from '../../with-workspace';
import { formatOf, SIMULATE_OPTIONS } from '../simulate';

/** Forecasts a stored plan as the API does: with its revision and its actuals. */
export const plansForecast = defineCommand({
  usage: 'plans forecast <id>',
  description: 'Forecast a scenario of a stored plan, with what is known of its past',
  options: [['--revision <n>', 'Of this revision (default: the newest)'], ...SIMULATE_OPTIONS],
  examples: ['plans forecast <id> --draws 300 --format csv --out forecast.csv'],
  run: async ([planId], argv, { write }) => {
    const { forecastPlan } = await import('../../../operations/forecasts/forecast-plan');
    const draws = optionText(argv, 'draws');
    const out = optionText(argv, 'out');
    const input = {
      planId,
      revision: optionNumber(argv, 'revision', REVISIONS),
      scenario: optionText(argv, 'scenario'),
      draws: draws === 'auto' ? 'auto' : (optionNumber(argv, 'draws', { min: 0, max: 10_000 }) ?? 0),
      seed: optionNumber(argv, 'seed', { min: 0, max: 2 ** 32 - 1 }),
      format:
        optionChoice(
          argv,
          'format',
          FORMATS.map(({ id }) => id),
        ) ?? formatOf(out),
      figures: optionText(argv, 'figures')?.split(','),
      without: optionText(argv, 'without')?.split(','),
    };
    const { text } = await withWorkspace((ctx) => forecastPlan(ctx, input));
    if (out === undefined) write(text);
    else await writeText(out, text);
  },
});
