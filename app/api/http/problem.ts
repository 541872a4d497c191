import type { ErrorCode, PlannerError } from '@/lib/errors';
import { nameFailure } from '@/lib/operations/name-failure';

const STATUS: Readonly<Record<ErrorCode, number>> = {
  'invalid-input': 422,
  'not-found': 404,
  conflict: 409,
  'revision-mismatch': 412,
  'revision-required': 428,
  forbidden: 403,
  'too-large': 413,
  'unsupported-format': 415,
  unavailable: 503,
};

const TITLE: Readonly<Record<ErrorCode, string>> = {
  'invalid-input': 'The input is not as it should be',
  'not-found': 'There is no such thing',
  conflict: 'This does not fit what is stored',
  'revision-mismatch': 'The plan was saved by somebody else',
  'revision-required': 'The revision is missing',
  forbidden: 'This is not allowed',
  'too-large': 'The input is too large',
  'unsupported-format': 'The format is not supported',
  unavailable: 'The service is not available',
};

/** The answer to an error, as application/problem+json (RFC 9457). What has no code is logged and answered with 500. */
export function problem(error: unknown): Response {
  const named = nameFailure(error);
  return named ? plannerProblem(named) : faultProblem(error);
}

function plannerProblem({ code, message, issues, details }: PlannerError): Response {
  const status = code === 'invalid-input' && issues.length === 0 ? 400 : STATUS[code];
  const headers = status === 503 ? { 'Retry-After': '2' } : undefined;
  return write(
    { ...details, type: `urn:pushpull:${code}`, title: TITLE[code], status, detail: message, code, issues },
    headers,
  );
}

function faultProblem(error: unknown): Response {
  const reference = crypto.randomUUID();
  process.stderr.write(
    `[${reference}] ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  const detail = `Something went wrong inside. It was logged as ${reference}; nothing was changed.`;
  return write({
    type: 'about:blank',
    title: 'Internal error',
    status: 500,
    detail,
    code: 'internal',
    issues: [],
  });
}

function write(
  body: { readonly status: number; readonly [member: string]: unknown },
  headers?: Record<string, string>,
): Response {
  return Response.json(body, {
    status: body.status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  });
}
