import { PlannerError } from '@/lib/errors';

/**
 * An operation's input: the body's members, and what the path and the headers say. The body cannot say the latter.
 * @throws PlannerError `invalid-input` when the body is no object, or holds a member that it must not
 */
export function mergeInput(body: unknown, known: Readonly<Record<string, unknown>>): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new PlannerError('invalid-input', 'The body must be a JSON object.');
  }
  const clash = Object.keys(known).find((name) => Object.hasOwn(body, name));
  if (clash !== undefined) {
    const issue = { field: clash, message: `${clash} is not a member of the body; remove it.` };
    throw new PlannerError('invalid-input', issue.message, [issue]);
  }
  return { ...body, ...known };
}

/**
 * The parameters of a request's query, each given once.
 * @throws PlannerError `invalid-input` when one is given twice
 */
export function queryInput(request: Request): Record<string, string> {
  const given = [...new URL(request.url).searchParams];
  const twice = given.find(([name], at) => given.some(([other], before) => before < at && other === name));
  if (twice) {
    const issue = {
      field: twice[0],
      message: `${twice[0].slice(0, 40)} is given more than once; give it once.`,
    };
    throw new PlannerError('invalid-input', issue.message, [issue]);
  }
  return Object.fromEntries(given);
}
