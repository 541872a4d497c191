import type { ErrorCode } from '@/lib/errors';

/** Every code of a PlannerError as HTTP says it: RFC 9457's title, and the status. */
export const PROBLEMS: Readonly<Record<ErrorCode, { readonly status: number; readonly title: string }>> = {
  'invalid-input': { status: 422, title: 'The input is not as it should be' },
  'not-found': { status: 404, title: 'There is no such thing' },
  conflict: { status: 409, title: 'This does not fit what is stored' },
  'revision-mismatch': { status: 412, title: 'The plan was saved by somebody else' },
  'revision-required': { status: 428, title: 'The revision is missing' },
  forbidden: { status: 403, title: 'This is not allowed' },
  'too-large': { status: 413, title: 'The input is too large' },
  'unsupported-format': { status: 415, title: 'The format is not supported' },
  unavailable: { status: 503, title: 'The service is not available' },
};

/** The statuses that a code is answered with: an input that cannot be read at all is 400, one that is wrong is 422. */
export function statusesOf(code: ErrorCode): number[] {
  const { status } = PROBLEMS[code];
  return code === 'invalid-input' ? [400, status] : [status];
}
