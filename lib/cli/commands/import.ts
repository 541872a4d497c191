import { basename } from 'node:path';
import { buildImport } from '../../operations/imports/build-import';
import { proposeImport } from '../../operations/imports/propose-import';
import { defineCommand } from '../define-command';
import { DATA_BYTES, readBytes, readJson } from '../files';
import { optionText } from '../option-text';

/** Makes a plan of a file of past weeks. */
export const importFile = defineCommand({
  usage: 'import <file.csv>',
  description: 'Make a plan of a file of past weeks or days and write it as JSON',
  options: [
    ['--map <mapping.json>', 'What the columns are, where the proposal is wrong'],
    ['--explain', 'Write the proposed mapping instead, with its reasons; edit it and give it back by --map'],
  ],
  examples: ['import sales.csv --explain > mapping.json', 'import sales.csv --map mapping.json > plan.json'],
  run: async ([path], argv, { write, warn }) => {
    const map = optionText(argv, 'map');
    const mapping = map === undefined ? undefined : withoutReasons(await readJson(map));
    const input = { fileName: basename(path), bytes: await readBytes(path, DATA_BYTES), mapping };
    const review = proposeImport(input);
    for (const { level, message } of review.warnings) warn(`${level}: ${message}`);
    for (const { id, of, proposal, answer, options } of review.questions) {
      if (of !== 'mapping' || proposal !== null || answer !== null) continue;
      for (const { value, label } of options) warn(`open: "${id}": "${value}" in the mapping says: ${label}`);
    }
    if (argv.includes('--explain')) {
      for (const blocker of review.blockers) warn(`open: ${blocker}`);
      write(`${JSON.stringify(review.mapping, null, 2)}\n`);
      return;
    }
    const { plan } = buildImport(input);
    for (const { about, text } of plan.assumptions) warn(`assumed: ${about}: ${text}`);
    write(`${JSON.stringify(plan, null, 2)}\n`);
  },
});

/** A mapping as `--explain` writes it, without what only explains it: reasons, and what is left open (null). */
export function withoutReasons(document: unknown): unknown {
  if (Array.isArray(document)) return document.map(withoutReasons);
  if (typeof document !== 'object' || document === null) return document;
  return Object.fromEntries(
    Object.entries(document)
      .filter(([key, value]) => value !== null && key !== 'reason' && key !== 'byUser')
      .map(([key, value]) => [key, withoutReasons(value)]),
  );
}
