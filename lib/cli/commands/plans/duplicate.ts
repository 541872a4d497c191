import { defineCommand } from '../../define-command';
import { optionText } from '../../option-text';
import { copyText, jsonText } from '../../plan-text';
import { withWorkspace } from '../../with-workspace';

/** Copies a stored plan. */
export const plansDuplicate = defineCommand({
  usage: 'plans duplicate <id>',
  description: 'Copy a stored plan, its actuals included',
  options: [
    ['--name <text>', 'Name of the copy'],
    ['--json', 'Write the stored plan instead of a line'],
  ],
  examples: ['plans duplicate <id> --name "Plan B"'],
  run: async ([planId], argv, { write }) => {
    const { duplicatePlan } = await import('../../../operations/plans/duplicate-plan');
    const name = optionText(argv, 'name');
    const copy = await withWorkspace((ctx) => duplicatePlan(ctx, { planId, name }));
    write(argv.includes('--json') ? jsonText(copy) : copyText(copy));
  },
});
