import { defineCommand } from '../../define-command';
import { readPlan } from '../../files';
import { optionText } from '../../option-text';
import { copyText, jsonText } from '../../plan-text';
import { UsageError } from '../../usage-error';
import { withWorkspace } from '../../with-workspace';

/** Stores a new plan. */
export const plansCreate = defineCommand({
  usage: 'plans create [plan.json]',
  description: 'Store a plan, of a file or of a template; "-" reads it from standard input',
  options: [
    ['--template <id>', 'Template to make it of, instead of a file'],
    ['--starts-on <date>', 'First day of a template’s plan (default: the Monday of this week)'],
    ['--key <text>', 'Idempotency key: repeated with it, the command makes one plan'],
    ['--json', 'Write the stored plan instead of a line'],
  ],
  examples: ['plans create plan.json', 'plans create --template launch --json'],
  run: async ([path], argv, { write }) => {
    const template = optionText(argv, 'template');
    if ((path === undefined) === (template === undefined))
      throw new UsageError('Name a file or --template, one of both.');
    const { createPlan } = await import('../../../operations/plans/create-plan');
    const plan = path === undefined ? undefined : await readPlan(path);
    const input = {
      template,
      startsOn: optionText(argv, 'starts-on'),
      plan,
      idempotencyKey: optionText(argv, 'key'),
    };
    const copy = await withWorkspace((ctx) => createPlan(ctx, input));
    write(argv.includes('--json') ? jsonText(copy) : copyText(copy));
  },
});
