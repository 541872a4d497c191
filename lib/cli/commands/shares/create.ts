import { defineCommand } from '../../define-command';
import { readBytes } from '../../files';
import { optionNumber, optionText } from '../../option-text';
import { jsonText } from '../../plan-text';
import { REVISIONS } from '../../revisions';
import { madeShareText } from '../../share-text';
import { withWorkspace } from '../../with-workspace';

const DAY_MS = 86_400_000;
const PASSWORD_BYTES = 4_096;

/** Makes a link to a stored plan. */
export const sharesCreate = defineCommand({
  usage: 'shares create <plan-id> <scenarios>',
  description: 'Make a link to a scenario of a stored plan, or to several: their ids with commas between',
  options: [
    ['--name <text>', 'What you call it'],
    ['--revision <n>', 'Show this revision for good (default: the newest, as it goes on)'],
    ['--budgets', 'Show budgets (default: nothing that tells them is sent)'],
    ['--embed', 'Let pages elsewhere show it in a frame'],
    ['--days <n>', 'End after so many days (default: never)'],
    ['--password-file <path>', 'Ask for the password in this file; "-" reads it from standard input'],
    ['--json', 'Write JSON instead of a line'],
  ],
  examples: [
    'shares create <plan-id> baseline --days 30',
    'shares create <plan-id> push,pull --budgets --revision 7',
  ],
  run: async ([planId, scenarios], argv, { write, now }) => {
    const { createShare } = await import('../../../operations/shares/create-share');
    const days = optionNumber(argv, 'days', { min: 1, max: 3650 });
    const input = {
      planId,
      scenarios: scenarios.split(','),
      name: optionText(argv, 'name') ?? null,
      revision: optionNumber(argv, 'revision', REVISIONS) ?? null,
      showsBudgets: argv.includes('--budgets'),
      isEmbeddable: argv.includes('--embed'),
      expiresAt: days === undefined ? null : new Date(now().getTime() + days * DAY_MS).toISOString(),
      password: await passwordOf(optionText(argv, 'password-file')),
    };
    const made = await withWorkspace((ctx) => createShare(ctx, input));
    write(argv.includes('--json') ? jsonText(made) : madeShareText(made));
  },
});

/** Of a file: an argument could be read by whoever lists the processes. */
async function passwordOf(path: string | undefined): Promise<string | null> {
  if (path === undefined) return null;
  const bytes = await readBytes(path === '-' ? './-' : path, PASSWORD_BYTES);
  return new TextDecoder().decode(bytes).replace(/\r?\n$/, '');
}
