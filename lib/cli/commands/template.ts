import { readTemplate } from '../../operations/templates/read-template';
import { defineCommand } from '../define-command';
import { optionText } from '../option-text';

/** Writes a template's plan. */
export const template = defineCommand({
  usage: 'template <id>',
  description: 'Write the plan of a template as JSON',
  options: [['--starts-on <date>', 'First day of the plan, YYYY-MM-DD (default: the Monday of this week)']],
  examples: ['template launch > plan.json', 'template launch --starts-on 2027-01-04'],
  run: ([id], argv, terminal) => {
    const plan = readTemplate(terminal, { template: id, startsOn: optionText(argv, 'starts-on') });
    terminal.write(`${JSON.stringify(plan, null, 2)}\n`);
  },
});
