import type { z } from 'zod';
import type { Issue } from '../errors';
import { CHANNEL_KIND_IDS } from './channels/registry';

type ZodIssue = z.core.$ZodIssue;

/** How sentences call what is read. */
export interface IssueWords {
  /** The document as a whole: "The mapping". */
  readonly whole: string;
  /** What is said of a field that should not be there. */
  readonly unknown: string;
}

const PLAN_WORDS: IssueWords = { whole: 'The document', unknown: 'is not a field of a plan; remove it' };

/** Turns a schema's issues into sentences that name the field, the value it holds and what is allowed. */
export function describeIssues(
  issues: readonly ZodIssue[],
  input: unknown,
  words: IssueWords = PLAN_WORDS,
): Issue[] {
  return issues.flatMap((issue) => describeIssue(issue, input, words));
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

function describeIssue(issue: ZodIssue, input: unknown, words: IssueWords): Issue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const field = fieldName([...issue.path, key]);
      return { field, message: `${field} ${words.unknown}.` };
    });
  }
  const field = fieldName(issue.path);
  const needs = requirement(issue);
  const what = quoteValue(valueAt(input, issue.path));
  // A rule about the whole says which fields it means: "is an object" would tell nothing.
  if (field === '' && issue.code === 'custom') return [{ field, message: `${words.whole} ${needs}.` }];
  return [{ field, message: `${field === '' ? words.whole : field} is ${what}; it ${needs}.` }];
}

function requirement(issue: ZodIssue): string {
  // Our own words in a schema begin so; all others are the validator's.
  if (issue.message.startsWith('must ')) return issue.message;
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
      return issue.discriminator === undefined
        ? alternatives(issue.errors)
        : `must name a known kind: ${CHANNEL_KIND_IDS.join(', ')}`;
    default:
      return 'must be written in another way';
  }
}

/** What each branch of a union asks for, once each. */
function alternatives(branches: readonly (readonly ZodIssue[])[]): string {
  const needs = branches.flatMap(([first]) => (first === undefined ? [] : [requirement(first)]));
  return `must ${[...new Set(needs.map((need) => need.replace(/^must /, '')))].join(' or ').replaceAll(' or be ', ' or ')}`;
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a finite number',
  int: 'a whole number',
  object: 'an object',
  array: 'a list',
  boolean: 'true or false',
  nonoptional: 'given',
  Uint8Array: 'the bytes of a file',
};

function bound(origin: string, relation: string, limit: number): string {
  if (origin === 'string' && relation === 'at least' && limit === 1) return 'must not be empty';
  if (origin === 'string')
    return `must have ${relation} ${limit} ${limit === 1 ? 'character' : 'characters'}`;
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
