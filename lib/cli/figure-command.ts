import { reportPlan, simulatePlan } from '../operations/forecasts/simulate-plan';
import { askedFigures } from '../report/report';
import { figureText } from '../report/text/figure-text';
import type { Command, Terminal } from './define-command';
import { readPlan } from './files';
import { optionDecimal, optionNumber, optionText } from './option-text';

/** How beliefs move together, of every command that draws. */
export const CORRELATED_OPTION = [
  '--correlated <r>',
  'Correlation of every term between channels in the draws, 0 to 0.95 (default: as the plan says, else 0)',
] as const;

/** Options of every command that answers by figures. */
export const FIGURE_OPTIONS: Command['options'] = [
  ['--scenario <name>', 'Name or id of the scenario (default: the first)'],
  ['--draws <n>', 'Draws of the ranges, 0 to 10000; analyses use 400 at most (default: 200)'],
  ['--seed <n>', 'Seed of the draws, 0 to 4294967295 (default: 7)'],
  CORRELATED_OPTION,
  ['--json', 'Write JSON instead of tables'],
];

const DEFAULT_DRAWS = 200;

/** Works figures of a plan file out and writes them: as tables, or as JSON with `--json`. */
export async function writeFigures(
  path: string,
  argv: readonly string[],
  { write }: Pick<Terminal, 'write'>,
  question: { readonly figures: readonly string[]; readonly stop?: unknown },
): Promise<void> {
  const input = {
    plan: await readPlan(path),
    scenario: optionText(argv, 'scenario'),
    draws: optionNumber(argv, 'draws', { min: 0, max: 10_000 }) ?? DEFAULT_DRAWS,
    seed: optionNumber(argv, 'seed', { min: 0, max: 2 ** 32 - 1 }),
    correlated: optionDecimal(argv, 'correlated'),
    ...question,
  };
  if (argv.includes('--json')) {
    write((await simulatePlan(input)).content);
    return;
  }
  const report = await reportPlan(input);
  const texts = askedFigures(report).map((figure) => figureText(figure, report.plan.currency));
  write(`${report.plan.name}, ${report.forecast.scenario.name}\n\n${texts.join('\n')}`);
}
