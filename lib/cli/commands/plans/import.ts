import { basename } from 'node:path';
import { defineCommand } from '../../define-command';
import { DATA_BYTES, readBytes, readJson } from '../../files';
import { optionText } from '../../option-text';
import { copyText, jsonText } from '../../plan-text';
import { withWorkspace } from '../../with-workspace';
import { withoutReasons } from '../import';

/** Stores the plan of a file of past weeks, and the history as its actuals. */
export const plansImport = defineCommand({
  usage: 'plans import <file.csv>',
  description: 'Store the plan of a file of past weeks, with its history',
  options: [
    ['--map <mapping.json>', 'What the columns are, as "import --explain" writes it'],
    ['--key <text>', 'Idempotency key: repeated with it, the command makes one plan'],
    ['--json', 'Write the stored plan instead of a line'],
  ],
  examples: ['plans import sales.csv --map mapping.json'],
  run: async ([path], argv, { write }) => {
    const { importPlan } = await import('../../../operations/imports/import-plan');
    const map = optionText(argv, 'map');
    const input = {
      fileName: basename(path),
      bytes: await readBytes(path, DATA_BYTES),
      mapping: map === undefined ? undefined : withoutReasons(await readJson(map)),
      idempotencyKey: optionText(argv, 'key'),
    };
    const copy = await withWorkspace((ctx) => importPlan(ctx, input));
    write(argv.includes('--json') ? jsonText(copy) : copyText(copy));
  },
});
