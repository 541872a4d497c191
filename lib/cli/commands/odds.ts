import { weighGoal } from '../../operations/forecasts/weigh-goal';
import { HEADLINE_FACTS } from '../../report/headlines/headline-facts';
import { formatFigure, formatOdds, formatShare } from '../../report/words/numbers';
import { defineCommand } from '../define-command';
import { CORRELATED_OPTION } from '../figure-command';
import { readPlan } from '../files';
import { optionDecimal, optionNumber, optionText } from '../option-text';
import { UsageError } from '../usage-error';

const HEADLINES = Object.keys(HEADLINE_FACTS);

/** The chance of reaching a goal. */
export const odds = defineCommand({
  usage: 'odds <plan.json>',
  description: 'Show the chance that a headline figure reaches a value, with its standard error',
  options: [
    [`--figure <name>`, `Headline: ${HEADLINES.join(', ')}`],
    ['--at-least <value>', 'Goal reached from below; shares are of 1'],
    ['--at-most <value>', 'Goal reached from above, such as a cost or a week'],
    ['--scenario <name>', 'Name or id of the scenario (default: the first)'],
    ['--draws <n>', 'Draws, 1 to 10000 (default: until P10 and P90 of contribution are known to 1 %)'],
    ['--seed <n>', 'Seed of the draws, 0 to 4294967295 (default: 7)'],
    CORRELATED_OPTION,
    ['--json', 'Write JSON instead of a sentence'],
  ],
  examples: [
    'odds plan.json --figure contribution --at-least 500000',
    'odds plan.json --figure paybackWeek --at-most 52',
  ],
  run: async ([path], argv, { write }) => {
    const least = optionDecimal(argv, 'at-least');
    const most = optionDecimal(argv, 'at-most');
    if ((least === undefined) === (most === undefined))
      throw new UsageError('Give --at-least or --at-most, one of both.');
    const headline = optionText(argv, 'figure') ?? 'contribution';
    const weighed = weighGoal({
      plan: await readPlan(path),
      scenario: optionText(argv, 'scenario'),
      headline,
      goal: least ?? most,
      way: least === undefined ? 'at-most' : 'at-least',
      draws: optionNumber(argv, 'draws', { min: 1, max: 10_000 }),
      seed: optionNumber(argv, 'seed', { min: 0, max: 2 ** 32 - 1 }),
      correlated: optionDecimal(argv, 'correlated'),
    });
    if (argv.includes('--json')) return write(`${JSON.stringify(weighed, null, 2)}\n`);
    const { label, unit } = HEADLINE_FACTS[weighed.headline];
    const style = { locale: 'en', currency: weighed.currency };
    const goal = formatFigure(weighed.goal, unit, style, 1);
    const error = formatShare(weighed.standardError, style, 1);
    write(
      `${label} is ${weighed.way.replace('-', ' ')} ${goal} in ${formatOdds(weighed.odds)} draws (standard error ${error}, ${weighed.draws} draws).\n`,
    );
  },
});
