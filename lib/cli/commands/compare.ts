import { compareDocuments } from '../../operations/forecasts/compare-documents';
import { comparisonDocument } from '../../report/comparison/comparison-document';
import { comparisonText } from '../../report/comparison/comparison-text';
import { GOAL_QUESTIONS } from '../../report/comparison/goal-words';
import { defineCommand } from '../define-command';
import { readJson } from '../files';
import { optionChoice, optionNumber, optionText } from '../option-text';

const GOALS = Object.keys(GOAL_QUESTIONS);

/** Compares scenarios draw by draw and says which is best, how surely, and why. */
export const compare = defineCommand({
  usage: 'compare <plan.json>',
  description: 'Compare up to four scenarios, of one plan or of several: who is best, how surely, and why',
  options: [
    ['--scenarios <a,b>', 'Ids or names, the first is compared with (default: the first four of the plan)'],
    ['--with <file,…>', 'Other plans: a file gives its first scenario, file#scenario another'],
    [`--goal <name>`, `Headline that decides: ${GOALS.join(', ')} (default: planValue)`],
    ['--draws <n>', 'Paired draws, 0 to 10000 (default: until every chance is known to 1 %, at most 4000)'],
    ['--seed <n>', 'Seed of the draws, 0 to 4294967295 (default: 7)'],
    ['--json', 'Write JSON with all figures instead of tables'],
  ],
  examples: [
    'compare plan.json',
    'compare plan.json --scenarios "Push only,Hybrid" --goal contribution --json',
    'compare spring.json --scenarios hybrid --with autumn.json#hybrid',
  ],
  run: async ([path], argv, { write }) => {
    const others = optionText(argv, 'with')?.split(',') ?? [];
    const plans = [
      { plan: await readJson(path), scenarios: optionText(argv, 'scenarios')?.split(',') },
      ...(await Promise.all(others.map(readOther))),
    ];
    const { comparison, ...asked } = await compareDocuments({
      plans,
      goal: optionChoice(argv, 'goal', GOALS),
      draws: optionNumber(argv, 'draws', { min: 0, max: 10_000 }),
      seed: optionNumber(argv, 'seed', { min: 0, max: 2 ** 32 - 1 }),
    });
    if (argv.includes('--json')) write(`${JSON.stringify(comparisonDocument(comparison, asked), null, 2)}\n`);
    else write(comparisonText(comparison, asked.goal, asked.locale));
  },
});

/** `file` or `file#scenario`. */
async function readOther(name: string) {
  const at = name.lastIndexOf('#');
  const [path, scenario] = at < 0 ? [name] : [name.slice(0, at), name.slice(at + 1)];
  return { plan: await readJson(path), ...(scenario && { scenarios: [scenario] }) };
}
