import { defineCommand } from '../../define-command';
import { readPlan } from '../../files';
import { optionNumber, optionText } from '../../option-text';
import { copyText, jsonText } from '../../plan-text';
import { REVISIONS } from '../../revisions';
import { UsageError } from '../../usage-error';
import { withWorkspace } from '../../with-workspace';

/** Saves a changed plan. */
export const plansRevise = defineCommand({
  usage: 'plans revise <id> <plan.json>',
  description: 'Save a plan as its next revision, unless somebody saved since (then exit code 4)',
  options: [
    ['--if-revision <n>', 'The revision that the change was made from'],
    ['--key <text>', 'Idempotency key: repeated with it, the command saves once'],
    ['--json', 'Write the stored plan instead of a line'],
  ],
  examples: ['plans revise <id> plan.json --if-revision 7'],
  run: async ([planId, path], argv, { write }) => {
    const ifRevision = optionNumber(argv, 'if-revision', REVISIONS);
    if (ifRevision === undefined)
      throw new UsageError('Name the revision that the change was made from: --if-revision 7.');
    const { revisePlan } = await import('../../../operations/plans/revise-plan');
    const input = { planId, ifRevision, plan: await readPlan(path), idempotencyKey: optionText(argv, 'key') };
    const copy = await withWorkspace((ctx) => revisePlan(ctx, input));
    write(argv.includes('--json') ? jsonText(copy) : copyText(copy));
  },
});
