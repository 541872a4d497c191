import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { openApiDocument } from '@/app/api/openapi/document';
import type { Operation } from '@/app/api/openapi/operation';

/** One method of one path, as the document has it. */
export interface DocumentedOperation {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

/** Every operation of the document. */
export const OPERATIONS: readonly DocumentedOperation[] = Object.entries(openApiDocument().paths).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
);

/** An operation by its name: `PUT /api/v1/plans/{planId}`. */
export function operationNamed(name: string): DocumentedOperation {
  const found = OPERATIONS.find(({ method, path }) => `${method} ${path}` === name);
  if (found === undefined) throw new RangeError(`${name} is not documented`);
  return found;
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(openApiDocument(), 'api');
const validators = new Map<string, ValidateFunction>();

/** What is wrong with an answer, held against the document; empty where nothing is. */
export async function judgeAnswer(one: DocumentedOperation, response: Response): Promise<string[]> {
  const { path, method, operation } = one;
  const name = `${method} ${path} → ${response.status}`;
  const reply = operation.responses[response.status];
  const text = await response.text();
  if (reply === undefined) return [`${name} is not documented; it said ${text.slice(0, 300)}`];
  const type = response.headers.get('content-type')?.split(';')[0] ?? null;
  if (reply.content === undefined) return text === '' ? [] : [`${name} has a body: ${text.slice(0, 200)}`];
  const documented = Object.keys(reply.content).find((known) => known.split(';')[0] === type);
  if (documented === undefined) return [`${name} has the type ${type}`];
  // A last page leads nowhere, and lines begin before anything is known.
  const isStream = type === 'application/x-ndjson';
  const headers = Object.keys(reply.headers ?? {}).filter((header) => header !== 'Link' && !isStream);
  const missing = headers.filter((header) => !response.headers.has(header));
  if (missing.length > 0) return [`${name} lacks ${missing.join(', ')}`];
  if (!/^application\/(problem\+)?json$/.test(documented)) return [];
  const body: unknown = JSON.parse(text);
  const validate = validatorOf(path, method, response.status, documented);
  if (!validate(body)) return [`${name}: ${ajv.errorsText(validate.errors).slice(0, 500)}`];
  if (documented === 'application/problem+json' && Reflect.get(body as object, 'status') !== response.status)
    return [`${name}: the problem says another status`];
  return [];
}

function validatorOf(path: string, method: string, status: number, type: string): ValidateFunction {
  const pointer = [
    'paths',
    path,
    method.toLowerCase(),
    'responses',
    String(status),
    'content',
    type,
    'schema',
  ]
    .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/');
  const known = validators.get(pointer);
  if (known) return known;
  const made = ajv.compile({ $ref: `api#/${pointer}` });
  validators.set(pointer, made);
  return made;
}
