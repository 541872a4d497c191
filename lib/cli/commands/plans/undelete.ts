import { defineCommand } from '../../define-command';
import { copyText, jsonText } from '../../plan-text';
import { withWorkspace } from '../../with-workspace';

/** Takes a plan out of the bin. */
export const plansUndelete = defineCommand({
  usage: 'plans undelete <id>',
  description: 'Take a plan out of the bin',
  options: [['--json', 'Write the stored plan instead of a line']],
  examples: ['plans undelete <id>'],
  run: async ([planId], argv, { write }) => {
    const { undeletePlan } = await import('../../../operations/plans/undelete-plan');
    const copy = await withWorkspace((ctx) => undeletePlan(ctx, { planId }));
    write(argv.includes('--json') ? jsonText(copy) : copyText(copy));
  },
});
