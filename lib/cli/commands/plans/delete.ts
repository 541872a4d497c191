import { defineCommand } from '../../define-command';
import { optionNumber } from '../../option-text';
import { REVISIONS } from '../../revisions';
import { withWorkspace } from '../../with-workspace';

/** Puts a stored plan into the bin. */
export const plansDelete = defineCommand({
  usage: 'plans delete <id>',
  description: 'Put a stored plan into the bin, from which "plans undelete" takes it',
  options: [['--if-revision <n>', 'Only if this is still its newest revision']],
  examples: ['plans delete <id> --if-revision 7'],
  run: async ([planId], argv, { warn }) => {
    const { deletePlan } = await import('../../../operations/plans/delete-plan');
    const ifRevision = optionNumber(argv, 'if-revision', REVISIONS);
    await withWorkspace((ctx) => deletePlan(ctx, { planId, ifRevision }));
    warn(`It is in the bin; "plans undelete ${planId}" takes it out.`);
  },
});
