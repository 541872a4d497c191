import { PlannerError } from '../../errors';
import { checkPlan } from '../../operations/forecasts/check-plan';
import { findingCounts, findingNumbers, STATUS_WORDS } from '../../report/words/finding-words';
import { defineCommand } from '../define-command';
import { readPlan } from '../files';
import { optionText } from '../option-text';

/** Says what is wrong with a plan. */
export const check = defineCommand({
  usage: 'check <plan.json>',
  description: 'Check a plan: PASS, REVIEW or FAIL, with what to do; "-" reads it from standard input',
  options: [
    ['--scenario <name>', 'Name or id of the scenario (default: the first)'],
    ['--json', 'Write JSON instead of text'],
    ['--strict', 'Exit with 3 where a check fails'],
  ],
  examples: ['check plan.json', 'template launch | pushpull check - --strict'],
  run: async ([path], argv, { write }) => {
    const checked = checkPlan({ plan: await readPlan(path), scenario: optionText(argv, 'scenario') });
    const { counts, findings } = checked;
    if (argv.includes('--json')) write(`${JSON.stringify(checked, null, 2)}\n`);
    else {
      const style = { locale: 'en', currency: checked.currency };
      for (const finding of findings) {
        write(`${STATUS_WORDS[finding.status].padEnd(6)}  ${finding.title}: ${finding.what}\n`);
        for (const line of [findingNumbers(finding, style), finding.advice])
          if (line) write(`        ${line}\n`);
      }
      write(`${checked.plan}, ${checked.scenario}: ${findingCounts(findings)}.\n`);
    }
    if (argv.includes('--strict') && counts.fail > 0) {
      const checks = counts.fail === 1 ? '1 finding' : `${counts.fail} findings`;
      throw new PlannerError('invalid-input', `${checks} must be repaired.`);
    }
  },
});
