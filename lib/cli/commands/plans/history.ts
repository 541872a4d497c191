import { defineCommand } from '../../define-command';
import { optionNumber } from '../../option-text';
import { historyText, jsonText } from '../../plan-text';
import { REVISIONS } from '../../revisions';
import { withWorkspace } from '../../with-workspace';

/** Lists the saves of a stored plan. */
export const plansHistory = defineCommand({
  usage: 'plans history <id>',
  description: 'List the saves of a stored plan, newest first, with what each changed',
  options: [
    ['--limit <n>', 'Most saves, 1 to 100 (default: 30)'],
    ['--before <n>', 'Only revisions older than this one'],
    ['--json', 'Write JSON instead of lines'],
  ],
  examples: ['plans history <id>', 'plans history <id> --limit 5 --json'],
  run: async ([planId], argv, { write }) => {
    const { listRevisions } = await import('../../../operations/plans/list-revisions');
    const input = {
      planId,
      limit: optionNumber(argv, 'limit', { min: 1, max: 100 }),
      before: optionNumber(argv, 'before', REVISIONS),
    };
    const revisions = await withWorkspace((ctx) => listRevisions(ctx, input));
    write(argv.includes('--json') ? jsonText({ revisions }) : historyText(revisions));
  },
});
