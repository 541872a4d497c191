import { defineCommand } from '../../define-command';
import { optionNumber, optionText } from '../../option-text';
import { jsonText, planListText } from '../../plan-text';
import { withWorkspace } from '../../with-workspace';

/** Lists the stored plans. */
export const plansList = defineCommand({
  usage: 'plans list',
  description: 'List the stored plans, last saved first',
  options: [
    ['--deleted', 'Those in the bin'],
    ['--limit <n>', 'Most plans, 1 to 200 (default: all)'],
    ['--after <next>', 'The "next" of the page before'],
    ['--json', 'Write JSON instead of lines'],
  ],
  examples: ['plans list', 'plans list --limit 20 --json'],
  run: async (_args, argv, { write }) => {
    const { listPlans } = await import('../../../operations/plans/list-plans');
    const input = {
      deleted: argv.includes('--deleted'),
      limit: optionNumber(argv, 'limit', { min: 1, max: 200 }),
      after: optionText(argv, 'after'),
    };
    const page = await withWorkspace((ctx) => listPlans(ctx, input));
    write(argv.includes('--json') ? jsonText(page) : planListText(page.plans));
  },
});
