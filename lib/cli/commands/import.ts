import { basename } from 'node:path';
import { PlannerError } from '../../errors';
import { buildImport } from '../../operations/imports/build-import';
import { proposeImport } from '../../operations/imports/propose-import';
import { defineCommand, type Terminal } from '../define-command';
import { DATA_BYTES, readBytes, readJson } from '../files';
import { optionText } from '../option-text';

/** Makes a plan of files of past weeks. */
export const importFile = defineCommand({
  usage: 'import <file.csv> [...more]',
  description:
    'Make a plan of files of past weeks or days and write it as JSON: CSV, XLSX or zip, exports of platforms',
  options: [
    ['--map <mapping.json>', 'What the columns are and what is open, where the proposal is wrong'],
    ['--explain', 'Write the proposed mapping instead, with its reasons; edit it and give it back by --map'],
  ],
  examples: [
    'import sales.csv --explain > mapping.json',
    'import sales.csv --map mapping.json > plan.json',
    'import google-ads.csv ga4.csv mailchimp.csv > plan.json',
  ],
  run: async (paths, argv, { write, warn }) => {
    const map = optionText(argv, 'map');
    const mapping = map === undefined ? undefined : withoutReasons(await readJson(map));
    const input = await inputOf(paths, mapping);
    const review = await proposeImport(input);
    for (const file of review.files) {
      if (review.files.length === 1 && file.source === null) continue;
      const period =
        file.period === null ? '' : `, ${file.period.first} to ${file.period.last}, ${file.rows} rows`;
      warn(`file: ${file.name}: ${file.source?.label ?? 'mapped by hand'}${period}. ${file.reason}`);
    }
    for (const { level, message } of review.warnings) warn(`${level}: ${message}`);
    sayOpen(review.questions, warn);
    if (argv.includes('--explain')) {
      for (const blocker of review.blockers) warn(`open: ${blocker}`);
      write(`${JSON.stringify(review.mapping, null, 2)}\n`);
      return;
    }
    const { plan } = await buildImport(input);
    for (const { about, text } of plan.assumptions) warn(`assumed: ${about}: ${text}`);
    write(`${JSON.stringify(plan, null, 2)}\n`);
  },
});

/** One file as ever; several with the entries that the mapping may hold for them in `files`. */
async function inputOf(paths: readonly string[], document: unknown) {
  const { files: about, ...mapping } = isRecord(document) ? document : { files: undefined };
  if (about !== undefined && !Array.isArray(about)) {
    throw new PlannerError(
      'invalid-input',
      'The mapping\'s "files" must be a list: an entry for each file, in their order.',
    );
  }
  const files = [];
  for (const [place, path] of paths.entries()) {
    const entry: unknown = about?.[place];
    const said = isRecord(entry) ? entry : {};
    files.push({ ...said, fileName: basename(path), bytes: await readBytes(path, DATA_BYTES) });
  }
  return { files, mapping: document === undefined ? undefined : mapping };
}

type Questions = Awaited<ReturnType<typeof proposeImport>>['questions'];

/** What has no proposal, and where in the mapping its answer belongs. */
function sayOpen(questions: Questions, warn: Terminal['warn']): void {
  for (const { id, of, file, key, proposal, answer, options } of questions) {
    if (of === 'answers' || proposal !== null || answer !== null) continue;
    const place =
      of === 'overlaps'
        ? `overlaps["${key}"]`
        : of === 'files'
          ? `files[${file}].${id}`
          : of === 'file-mapping'
            ? `files[${file}].mapping.${id}`
            : id;
    for (const { value, label } of options)
      warn(`open: "${place}": "${value}" in the mapping says: ${label}`);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A mapping as `--explain` writes it, without what only explains it: reasons, and what is left open (null). */
export function withoutReasons(document: unknown): unknown {
  if (Array.isArray(document)) return document.map(withoutReasons);
  if (!isRecord(document)) return document;
  return Object.fromEntries(
    Object.entries(document)
      .filter(([key, value]) => value !== null && key !== 'reason' && key !== 'byUser')
      .map(([key, value]) => [key, withoutReasons(value)]),
  );
}
