import { z } from 'zod';
import { PlannerError } from '@/lib/errors';
import { parseJson, readForm, readUploadJson } from './read-body';

/** What an import's request holds: the input of the import operations, and whether it was confirmed. */
export interface ImportForm {
  readonly files: readonly { readonly fileName: string; readonly bytes: Uint8Array }[];
  readonly mapping: unknown;
  readonly answers: unknown;
  readonly confirm: boolean;
}

const FIELDS = new Set(['file', 'files', 'mapping', 'answers', 'confirm']);
const MOST_FILES = 20;

/**
 * Reads the form of an import: `file`, once or several times, and as JSON `mapping`, `answers` and `files` (for each file, in
 * their order: `{ sheet?, source?, mapping? }`); `confirm=true` asks to store it. JSON holds the same, files as base64.
 * @throws PlannerError `invalid-input` for a missing file, an unknown or repeated field, or JSON that is none
 */
export async function readImportForm(request: Request): Promise<ImportForm> {
  const type = request.headers.get('content-type')?.split(';')[0].trim().toLowerCase();
  if (type === 'application/json') return fromDocument(await readUploadJson(request));
  const form = await readForm(request);
  for (const name of new Set(form.keys())) {
    if (!FIELDS.has(name)) throw fault(name.slice(0, 40), 'is not known here; remove it');
    if (name !== 'file' && form.getAll(name).length > 1)
      throw fault(name, 'is given more than once; give it once');
  }
  const files = form.getAll('file');
  if (files.length === 0 || !files.every((file) => file instanceof File))
    throw fault('file', 'is missing; send the file itself, with its name');
  if (files.length > MOST_FILES)
    throw fault('file', `is given ${files.length} times; at most ${MOST_FILES} are read`);
  const confirm = form.get('confirm') ?? 'false';
  if (confirm !== 'true' && confirm !== 'false') throw fault('confirm', 'must be true or false');
  const about = entriesOf(jsonField(form, 'files'), files.length);
  const read = await Promise.all(
    files.map(async (file, place) => ({
      ...about[place],
      fileName: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
  return {
    files: read,
    mapping: jsonField(form, 'mapping'),
    answers: jsonField(form, 'answers'),
    confirm: confirm === 'true',
  };
}

/** The same as JSON, for programs. */
export const importDocument = z.strictObject({
  files: z
    .array(z.looseObject({ fileName: z.string(), content: z.base64() }))
    .min(1)
    .max(MOST_FILES),
  mapping: z.unknown().optional(),
  answers: z.unknown().optional(),
  confirm: z.boolean().default(false),
});

function fromDocument(document: unknown): ImportForm {
  const result = importDocument.safeParse(document);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw fault(
      issue.path.join('.') || 'The body',
      `cannot be read (${issue.message}): send files, each with fileName and content in base64`,
    );
  }
  const { files, mapping, answers, confirm } = result.data;
  const read = files.map(({ content, ...file }) => ({
    ...file,
    bytes: new Uint8Array(Buffer.from(content, 'base64')),
  }));
  return { files: read, mapping, answers, confirm };
}

function entriesOf(value: unknown, count: number): Record<string, unknown>[] {
  if (value === undefined) return [];
  const isRecord = (entry: unknown) => typeof entry === 'object' && entry !== null && !Array.isArray(entry);
  if (!Array.isArray(value) || value.length > count || !value.every(isRecord))
    throw fault('files', `must be a list of at most ${count} objects, one for each file`);
  return value;
}

function jsonField(form: FormData, name: string): unknown {
  const value = form.get(name);
  if (value === null) return undefined;
  if (typeof value !== 'string') throw fault(name, 'must be text, not a file');
  return parseJson(value, name);
}

function fault(field: string, what: string): PlannerError {
  const message = `${field} ${what}.`;
  return new PlannerError('invalid-input', message, [{ field, message }]);
}
