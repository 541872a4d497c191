import { listAssumptions } from '../../operations/assumptions/list-assumptions';
import { assumptionsText } from '../../report/text/assumptions-text';
import { defineCommand } from '../define-command';
import { readPlan } from '../files';

/** Shows every parameter with its passport. */
export const assumptions = defineCommand({
  usage: 'assumptions [plan.json]',
  description: 'Show every parameter with value, range, unit, source and grade: the defaults, or of a plan',
  options: [['--json', 'Write JSON instead of tables']],
  examples: ['assumptions', 'assumptions plan.json --json'],
  run: async ([path], argv, { write }) => {
    const groups = listAssumptions(path === undefined ? {} : { plan: await readPlan(path) });
    write(argv.includes('--json') ? `${JSON.stringify(groups, null, 2)}\n` : assumptionsText(groups));
  },
});
