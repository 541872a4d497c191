import { defineCommand } from '../../define-command';
import { withWorkspace } from '../../with-workspace';

/** Withdraws a link to a stored plan. */
export const sharesRevoke = defineCommand({
  usage: 'shares revoke <plan-id> <share-id>',
  description: 'Revoke a link: from now on it opens nothing',
  options: [],
  examples: ['shares revoke <plan-id> <share-id>'],
  run: async ([planId, shareId], _argv, { warn }) => {
    const { revokeShare } = await import('../../../operations/shares/revoke-share');
    await withWorkspace((ctx) => revokeShare(ctx, { planId, shareId }));
    warn('It opens nothing any more.');
  },
});
