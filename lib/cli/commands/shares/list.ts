import { defineCommand } from '../../define-command';
import { jsonText } from '../../plan-text';
import { shareListText } from '../../share-text';
import { withWorkspace } from '../../with-workspace';

/** Lists the links to a stored plan. */
export const sharesList = defineCommand({
  usage: 'shares list <plan-id>',
  description: 'List the links to a stored plan, newest first',
  options: [['--json', 'Write JSON instead of lines']],
  examples: ['shares list <plan-id>'],
  run: async ([planId], argv, { write }) => {
    const { listShares } = await import('../../../operations/shares/list-shares');
    const shares = await withWorkspace((ctx) => listShares(ctx, { planId }));
    write(argv.includes('--json') ? jsonText(shares) : shareListText(shares));
  },
});
