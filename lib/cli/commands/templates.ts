import { listTemplates } from '../../operations/templates/list-templates';
import { defineCommand } from '../define-command';

/** Lists the businesses a plan can start from. */
export const templates = defineCommand({
  usage: 'templates',
  description: 'List the templates: businesses to start a plan from',
  options: [],
  examples: ['templates'],
  run: (_args, _argv, { write }) => {
    const all = listTemplates();
    const width = Math.max(...all.map(({ id }) => id.length));
    for (const { id, label, teaches } of all) write(`${id.padEnd(width)}  ${label}: ${teaches}\n`);
  },
});
