import { STOP_FIGURES } from '../../operations/forecasts/question-figures';
import { defineCommand } from '../define-command';
import { FIGURE_OPTIONS, writeFigures } from '../figure-command';
import { optionChoice, optionNumber, optionText } from '../option-text';
import { UsageError } from '../usage-error';

/** Stops a side or a channel and says what survives. */
export const stop = defineCommand({
  usage: 'stop <plan.json>',
  description: 'Stop push, pull or one channel from a week on: what is lost and what survives',
  options: [
    ['--side <push|pull>', 'Side that stops'],
    ['--channel <id>', 'Or one channel, by id or name'],
    ['--from <week>', 'First week without spend, counted from 1'],
    ...FIGURE_OPTIONS,
  ],
  examples: ['stop plan.json --side push --from 53', 'stop plan.json --channel ads --from 27 --json'],
  run: async ([path], argv, terminal) => {
    const side = optionChoice(argv, 'side', ['push', 'pull']);
    const channel = optionText(argv, 'channel');
    const from = optionNumber(argv, 'from', { min: 1, max: 1000 });
    if ((side === undefined) === (channel === undefined)) {
      throw new UsageError('Name what stops: --side push, --side pull, or --channel and its id.');
    }
    if (from === undefined) throw new UsageError('Name the first week without spend: --from 53.');
    await writeFigures(path, argv, terminal, {
      figures: [...STOP_FIGURES],
      stop: { side, channel, from },
    });
  },
});
