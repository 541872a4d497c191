import { answerQuestions } from '../../operations/forecasts/answer-questions';
import { defineCommand } from '../define-command';
import { readPlan } from '../files';
import { optionText } from '../option-text';
import { UsageError } from '../usage-error';

/** Sets a channel by four answers instead of a dataset. */
export const answer = defineCommand({
  usage: 'answer <plan.json>',
  description: 'Set a channel by four answers about an outcome, and write the plan as JSON',
  options: [
    ['--channel <id>', 'Channel that is asked about'],
    ['--none <n>', 'Outcome with no spend in it'],
    ['--today <n>', 'Outcome with today’s spend'],
    ['--half-more <n>', 'Outcome with half as much again'],
    ['--unlimited <n>', 'Outcome with unlimited spend'],
    ['--outcome <name>', 'newCustomers, orders or revenue (default: newCustomers)'],
    ['--scenario <name>', 'Name or id of the scenario whose spend is today’s (default: the first)'],
    ['--curve', 'Write the curve and the parameters instead'],
  ],
  examples: ['answer plan.json --channel ads --none 80 --today 100 --half-more 107 --unlimited 130'],
  run: async ([path], argv, { write, warn }) => {
    const number = (name: string) => {
      const text = optionText(argv, name);
      const value = text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
      if (Number.isNaN(value)) throw new UsageError(`--${name} needs a number such as 120.`);
      return value;
    };
    const answers = {
      atNone: number('none'),
      atToday: number('today'),
      atHalfMore: number('half-more'),
      atUnlimited: number('unlimited'),
    };
    const channelId = optionText(argv, 'channel');
    if (channelId === undefined) throw new UsageError('Name a channel with --channel.');
    const { plan, figure, ...answered } = answerQuestions({
      plan: await readPlan(path),
      channelId,
      answers,
      outcome: optionText(argv, 'outcome'),
      scenario: optionText(argv, 'scenario'),
    });
    warn(figure.answer);
    if (answered.halfMoreWithoutSlope !== null) {
      warn(
        `This kind of channel has no slope: half as much again gives ${Number(answered.halfMoreWithoutSlope.toPrecision(4))}.`,
      );
    }
    const document = argv.includes('--curve') ? { ...answered, points: figure.table } : plan;
    write(`${JSON.stringify(document, null, 2)}\n`);
  },
});
