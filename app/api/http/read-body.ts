import { PlannerError } from '@/lib/errors';

/** Largest JSON document, and largest upload, in bytes. */
export const JSON_LIMIT = 2 * 1024 * 1024;
export const UPLOAD_LIMIT = 20 * 1024 * 1024;

// A multipart body holds the file and a little around it.
const FORM_LIMIT = UPLOAD_LIMIT + 256 * 1024;
const DEEPEST = 32;

/**
 * The JSON of a request's body.
 * @throws PlannerError `unsupported-format` for another content type, `too-large` past the limit (counted while
 *   reading), `invalid-input` for what is not UTF-8, not JSON, or nested more than 32 deep
 */
export async function readJson(request: Request): Promise<unknown> {
  requireType(request, 'application/json');
  return parseJson(decode(await readBytes(request, JSON_LIMIT)), 'The body');
}

/**
 * The JSON of a request's body that carries files in base64: a third larger than they are.
 * @throws PlannerError like readJson
 */
export async function readUploadJson(request: Request): Promise<unknown> {
  requireType(request, 'application/json');
  return parseJson(decode(await readBytes(request, Math.ceil((FORM_LIMIT * 4) / 3))), 'The body');
}

/**
 * The JSON that a text holds; `what` names the text in messages.
 * @throws PlannerError `invalid-input` for what is not JSON, or nested more than 32 deep
 */
export function parseJson(text: string, what: string): unknown {
  refuseDepth(text, what);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalid(`${what} is not JSON: ${error instanceof Error ? error.message : 'it cannot be parsed'}.`);
  }
}

/** The JSON of a request's body; undefined when it has no body, which programs do not all say in the same way. */
export async function readOptionalJson(request: Request): Promise<unknown> {
  if (request.headers.has('content-type')) return readJson(request);
  const bytes = await readBytes(request, JSON_LIMIT);
  if (bytes.byteLength > 0) requireType(request, 'application/json');
  return undefined;
}

/**
 * The fields of a form sent as multipart/form-data.
 * @throws PlannerError like readJson
 */
export async function readForm(request: Request): Promise<FormData> {
  requireType(request, 'multipart/form-data');
  const bytes = await readBytes(request, FORM_LIMIT);
  const type = request.headers.get('content-type') ?? '';
  try {
    return await new Response(bytes, { headers: { 'Content-Type': type } }).formData();
  } catch {
    throw invalid('The body is not a multipart form: its parts cannot be told apart.');
  }
}

function requireType(request: Request, wanted: string): void {
  const encoding = request.headers.get('content-encoding');
  if (encoding !== null && encoding !== 'identity') {
    throw new PlannerError(
      'unsupported-format',
      `Content-Encoding ${encoding} is not supported; send the body as it is.`,
    );
  }
  const type = request.headers.get('content-type')?.split(';')[0].trim().toLowerCase() ?? 'missing';
  if (type !== wanted) {
    throw new PlannerError('unsupported-format', `The Content-Type is ${type}; it must be ${wanted}.`);
  }
}

async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  // The header may be missing or wrong: what arrives is what counts.
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalid('The body is not UTF-8.');
  }
}

/** Before parsing: what walks over a parsed document must not run out of stack. */
function refuseDepth(text: string, what: string): void {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (inString) {
      if (char === '\\') at++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') {
      if (++depth > DEEPEST) throw invalid(`${what} is nested more than ${DEEPEST} deep.`);
    } else if (char === '}' || char === ']') depth--;
  }
}

function invalid(message: string): PlannerError {
  return new PlannerError('invalid-input', message);
}

function tooLarge(limit: number): PlannerError {
  return new PlannerError('too-large', `The body is larger than ${limit / 1024 / 1024} MB.`);
}
