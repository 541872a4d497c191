import { extname } from 'node:path';
import { simulatePlan } from '../../operations/forecasts/simulate-plan';
import { FORMATS } from '../../report/formats/registry';
import { type Command, defineCommand } from '../define-command';
import { CORRELATED_OPTION } from '../figure-command';
import { readPlan, writeContent } from '../files';
import { goalOption } from '../goal-option';
import { optionChoice, optionDecimal, optionNumber, optionText } from '../option-text';

const FORMAT_IDS = FORMATS.map(({ id }) => id);

/** What a forecast can be told, of a file and of a stored plan. */
export const SIMULATE_OPTIONS: Command['options'] = [
  ['--scenario <name>', 'Name or id of the scenario (default: the first)'],
  [
    '--draws <n>',
    'Draws of the range, 0 to 10000, or "auto": until P10 and P90 are exact (default: 0, no range)',
  ],
  ['--seed <n>', 'Seed of the draws, 0 to 4294967295 (default: 7)'],
  CORRELATED_OPTION,
  [`--format <${FORMAT_IDS.join('|')}>`, 'Format (default: by the name of --out, else json)'],
  ['--figures <id,…>', 'Write these figures instead of the forecast, with what they need worked out'],
  ['--goal <goal>', 'Goal of the figures goal-odds and goal-draws, such as "contribution>=500000"'],
  ['--without <id,…>', 'Leave channels out: no spend and no discount in the scenario'],
  ['--out <file>', 'File to write instead of standard output'],
];

/** Forecasts a scenario of a plan. */
export const simulate = defineCommand({
  usage: 'simulate <plan.json>',
  description: 'Forecast a scenario of a plan; "-" reads the plan from standard input',
  options: SIMULATE_OPTIONS,
  examples: [
    'simulate plan.json --draws 1000',
    'template launch | pushpull simulate - --format csv --out launch.csv',
  ],
  run: async ([path], argv, { write, now }) => {
    const writtenOn = now().toISOString().slice(0, 10);
    const request = { ...forecastRequest(argv), writtenOn };
    const out = optionText(argv, 'out');
    const { content } = await simulatePlan({ plan: await readPlan(path), ...request });
    if (out === undefined) write(content);
    else await writeContent(out, content);
  },
});

/** What the options ask a forecast for. */
export function forecastRequest(argv: readonly string[]) {
  const draws = optionText(argv, 'draws');
  return {
    scenario: optionText(argv, 'scenario'),
    draws: draws === 'auto' ? draws : optionNumber(argv, 'draws', { min: 0, max: 10_000 }),
    seed: optionNumber(argv, 'seed', { min: 0, max: 2 ** 32 - 1 }),
    correlated: optionDecimal(argv, 'correlated'),
    format: optionChoice(argv, 'format', FORMAT_IDS) ?? formatOf(optionText(argv, 'out')),
    figures: optionText(argv, 'figures')?.split(','),
    goal: goalOption(argv),
    without: optionText(argv, 'without')?.split(','),
  };
}

/** The format that a file's name asks for, where it asks for one. */
function formatOf(path: string | undefined): string | undefined {
  const extension = path === undefined ? '' : extname(path).slice(1).toLowerCase();
  return FORMATS.find((format) => format.extension === extension)?.id;
}
