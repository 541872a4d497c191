import { PlannerError } from '@/lib/errors';
import { parseJson, readForm } from './read-body';

/** What an import's form holds: the input of the import operations, and whether it was confirmed. */
export interface ImportForm {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly mapping: unknown;
  readonly answers: unknown;
  readonly confirm: boolean;
}

const FIELDS = new Set(['file', 'mapping', 'answers', 'confirm']);

/**
 * Reads the form of an import: `file`, and as JSON `mapping` and `answers`; `confirm=true` asks to store it.
 * @throws PlannerError `invalid-input` for a missing file, an unknown or repeated field, or JSON that is none
 */
export async function readImportForm(request: Request): Promise<ImportForm> {
  const form = await readForm(request);
  for (const name of new Set(form.keys())) {
    if (!FIELDS.has(name)) throw fault(name.slice(0, 40), 'is not known here; remove it');
    if (form.getAll(name).length > 1) throw fault(name, 'is given more than once; give it once');
  }
  const file = form.get('file');
  if (!(file instanceof File)) throw fault('file', 'is missing; send the file itself, with its name');
  const confirm = form.get('confirm') ?? 'false';
  if (confirm !== 'true' && confirm !== 'false') throw fault('confirm', 'must be true or false');
  return {
    fileName: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
    mapping: jsonField(form, 'mapping'),
    answers: jsonField(form, 'answers'),
    confirm: confirm === 'true',
  };
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
