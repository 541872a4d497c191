import type { z } from 'zod';
import type { ErrorCode } from '@/lib/errors';
import type { Endpoint, Method } from './endpoint';

/** Members of an input that travel in a header of their own. */
export const HEADER_OF: Readonly<Record<string, string>> = {
  ifRevision: 'If-Match',
  idempotencyKey: 'Idempotency-Key',
};

/** Where the members of an operation's input stand in a request. */
export interface Placement {
  readonly path: readonly string[];
  readonly headers: readonly string[];
  readonly query: readonly string[];
  readonly body: readonly string[];
}

/**
 * Places every member of an input: in the path where the path names it, in its header where it has one, else in the
 * query of GET and DELETE and in the body of the others. A form brings its own body.
 */
export function placeMembers(path: string, method: Method, { input, form }: Endpoint): Placement {
  const names = Object.keys(input.shape);
  const inPath = pathNames(path);
  const inHeaders = names.filter((name) => Object.hasOwn(HEADER_OF, name));
  const rest = names.filter((name) => !inPath.includes(name) && !inHeaders.includes(name));
  const isQuery = method === 'GET' || method === 'DELETE';
  return {
    path: inPath,
    headers: inHeaders,
    query: isQuery ? rest : [],
    body: isQuery || form !== undefined ? [] : rest,
  };
}

/** The names in braces of a path. */
export function pathNames(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
}

/** Whether an input may go without a member. */
export function isOptional(input: z.ZodObject, name: string): boolean {
  const member = input.shape[name];
  return member === undefined || member._zod.optin !== undefined;
}

/** What an endpoint may refuse a request for: what follows from its input, and what its contract adds. */
export function refusalsOf(path: string, method: Method, endpoint: Endpoint): ErrorCode[] {
  const { headers, body } = placeMembers(path, method, endpoint);
  const hasBody = body.length > 0 || endpoint.form !== undefined;
  const codes: ErrorCode[] = ['invalid-input', 'forbidden', 'unavailable'];
  // A stored document of another version is a conflict wherever a plan is read.
  if (pathNames(path).includes('planId')) codes.push('not-found', 'conflict');
  if (headers.includes('idempotencyKey')) codes.push('conflict');
  if (headers.includes('ifRevision')) codes.push('revision-mismatch');
  if (headers.includes('ifRevision') && !isOptional(endpoint.input, 'ifRevision'))
    codes.push('revision-required');
  if (hasBody) codes.push('too-large', 'unsupported-format');
  return [...new Set([...codes, ...(endpoint.refuses ?? [])])];
}
