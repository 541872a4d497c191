import { defineCommand } from '../../define-command';
import { optionNumber } from '../../option-text';
import { jsonText } from '../../plan-text';
import { REVISIONS } from '../../revisions';
import { withWorkspace } from '../../with-workspace';

/** Writes a stored plan. */
export const plansRead = defineCommand({
  usage: 'plans read <id>',
  description: 'Write a stored plan as JSON, ready for the other commands',
  options: [
    ['--revision <n>', 'This revision (default: the newest)'],
    ['--json', 'Write it with id, revision and who saved it'],
  ],
  examples: ['plans read <id> > plan.json', 'plans read <id> | pushpull simulate - --draws 300'],
  run: async ([planId], argv, { write, warn }) => {
    const { readPlan } = await import('../../../operations/plans/read-plan');
    const revision = optionNumber(argv, 'revision', REVISIONS);
    const copy = await withWorkspace((ctx) => readPlan(ctx, { planId, revision }));
    if (argv.includes('--json')) return write(jsonText(copy));
    warn(`revision ${copy.revision}, saved ${copy.savedAt} by ${copy.savedBy}`);
    write(jsonText(copy.plan));
  },
});
