import type { z } from 'zod';
import type { Issue } from '../errors';
import { CHANNEL_KIND_IDS } from './channels/registry';

type ZodIssue = z.core.$ZodIssue;

/** Turns the schema's issues into sentences that name the field, the value it holds and what is allowed. */
export function describeIssues(issues: readonly ZodIssue[], input: unknown): Issue[] {
  return issues.flatMap((issue) => describeIssue(issue, input));
}

/** A path as people write it: `channels[2].parameters.unitCost`; empty for the whole document. */
export function fieldName(path: readonly PropertyKey[]): string {
  let name = '';
  for (const part of path) {
    if (typeof part === 'number') name += `[${part}]`;
    else name += name === '' ? String(part) : `.${String(part)}`;
  }
  return name;
}

/** A value in a sentence: short, on one line, never the whole document. */
export function quoteValue(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}…` : value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}

function describeIssue(issue: ZodIssue, input: unknown): Issue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const field = fieldName([...issue.path, key]);
      return { field, message: `${field} is not a field of a plan; remove it.` };
    });
  }
  const field = fieldName(issue.path);
  const what = quoteValue(valueAt(input, issue.path));
  return [
    { field, message: `${field === '' ? 'The document' : field} is ${what}; it ${requirement(issue)}.` },
  ];
}

function requirement(issue: ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${TYPE_WORDS[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return bound(issue.origin, issue.inclusive === false ? 'more than' : 'at least', Number(issue.minimum));
    case 'too_big':
      return bound(issue.origin, issue.inclusive === false ? 'less than' : 'at most', Number(issue.maximum));
    case 'invalid_value':
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
    case 'invalid_union':
      return `must name a known kind: ${CHANNEL_KIND_IDS.join(', ')}`;
    default:
      return issue.message;
  }
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a finite number',
  int: 'a whole number',
  object: 'an object',
  array: 'a list',
  boolean: 'true or false',
};

function bound(origin: string, relation: string, limit: number): string {
  if (origin === 'string') return `must have ${relation} ${limit} characters`;
  if (origin === 'array') return `must have ${relation} ${limit} ${limit === 1 ? 'entry' : 'entries'}`;
  return `must be ${relation} ${limit}`;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value: unknown = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
