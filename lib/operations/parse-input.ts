import type { z } from 'zod';
import { PlannerError } from '../errors';
import { describeIssues } from '../model/plan-issues';

const WORDS = { whole: 'The input', unknown: 'is not known here; remove it' };

/**
 * Reads an operation's input with its schema.
 * @throws PlannerError `invalid-input` naming every field that is not as it should be
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.infer<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const issues = describeIssues(result.error.issues, input, WORDS);
  throw new PlannerError('invalid-input', issues.map((issue) => issue.message).join(' '), issues);
}
