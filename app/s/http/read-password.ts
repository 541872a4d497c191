import { PlannerError } from '@/lib/errors';

const MOST_BYTES = 4_096;

/**
 * The password of a form that a page without scripts sends.
 * @throws PlannerError `unsupported-format`, `too-large`
 */
export async function readPassword(request: Request): Promise<string> {
  const type = request.headers.get('content-type')?.split(';')[0].trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') {
    throw new PlannerError('unsupported-format', 'The password must come from its form.');
  }
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of request.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > MOST_BYTES) throw new PlannerError('too-large', 'The password is too long.');
  }
  return new URLSearchParams(text).get('password') ?? '';
}
