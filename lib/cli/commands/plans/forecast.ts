import { defineCommand } from '../../define-command';
import { writeContent } from '../../files';
import { optionNumber, optionText } from '../../option-text';
import { REVISIONS } from '../../revisions';
import { withWorkspace } from '../../with-workspace';
import { forecastRequest, SIMULATE_OPTIONS } from '../simulate';

/** Forecasts a stored plan as the API does: with its revision and its actuals. */
export const plansForecast = defineCommand({
  usage: 'plans forecast <id>',
  description: 'Forecast a scenario of a stored plan, with what is known of its past',
  options: [['--revision <n>', 'Of this revision (default: the newest)'], ...SIMULATE_OPTIONS],
  examples: ['plans forecast <id> --draws 300 --format csv --out forecast.csv'],
  run: async ([planId], argv, { write }) => {
    const { forecastPlan } = await import('../../../operations/forecasts/forecast-plan');
    const out = optionText(argv, 'out');
    const request = forecastRequest(argv);
    const revision = optionNumber(argv, 'revision', REVISIONS);
    // As for a file: no range unless one is asked for.
    const input = { planId, revision, ...request, draws: request.draws ?? 0 };
    const { content } = await withWorkspace((ctx) => forecastPlan(ctx, input));
    if (out === undefined) write(content);
    else await writeContent(out, content);
  },
});
