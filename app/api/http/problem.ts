import type { PlannerError } from '@/lib/errors';
import { nameFailure } from '@/lib/operations/name-failure';
import { PROBLEMS } from './problem-codes';

/** The answer to an error, as application/problem+json (RFC 9457). What has no code is logged and answered with 500. */
export function problem(error: unknown): Response {
  const named = nameFailure(error);
  return named ? plannerProblem(named) : faultProblem(error);
}

/** The answer to a method that a route does not have; `allow` lists those it has. */
export function methodNotAllowed(method: string, allow: string): Response {
  const detail = `${method} is not possible here; possible are ${allow}.`;
  const title = 'The method is not allowed';
  return write(
    { type: 'about:blank', title, status: 405, detail, code: 'method-not-allowed', issues: [] },
    { Allow: allow },
  );
}

function plannerProblem({ code, message, issues, details }: PlannerError): Response {
  const { status: usual, title } = PROBLEMS[code];
  const status = code === 'invalid-input' && issues.length === 0 ? 400 : usual;
  const headers = status === 503 ? { 'Retry-After': '2' } : undefined;
  return write(
    { ...details, type: `urn:pushpull:${code}`, title, status, detail: message, code, issues },
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
