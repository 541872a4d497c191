import type { z } from 'zod';
import { type Issue, PlannerError } from '../errors';
import { fieldName, quoteValue } from '../model/plan-issues';

/**
 * Reads an operation's input with its schema.
 * @throws PlannerError `invalid-input` naming every field that is not as it should be
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.infer<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const issues = result.error.issues.flatMap((issue) => issuesOf(issue, input));
  throw new PlannerError('invalid-input', issues.map((issue) => issue.message).join(' '), issues);
}

function issuesOf(issue: z.core.$ZodIssue, input: unknown): Issue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const field = fieldName([...issue.path, key]);
      return { field, message: `${field} is not known here; remove it.` };
    });
  }
  const field = fieldName(issue.path);
  return [
    {
      field,
      message: `${field || 'The input'} is ${quoteValue(valueAt(input, issue.path))}: ${issue.message}.`,
    },
  ];
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, part) => (typeof at === 'object' && at !== null ? Reflect.get(at, part) : undefined),
    input,
  );
}
