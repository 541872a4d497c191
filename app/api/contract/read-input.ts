import type { z } from 'zod';
import { PlannerError } from '@/lib/errors';
import { parseInput } from '@/lib/operations/parse-input';
import { mergeInput, queryInput } from '../http/merge-input';
import { idempotencyKey, ifMatch, requireIfMatch } from '../http/plan-headers';
import { readJson, readOptionalJson } from '../http/read-body';
import type { Endpoint, Method } from './endpoint';
import { isOptional, placeMembers } from './place-members';

/** What a handler gets of a request. */
export interface ReadRequest {
  /** For the operation, which judges it. */
  readonly input: Record<string, unknown>;
  /** The parameters of the query that are for the answer alone, judged. */
  readonly answerQuery: Readonly<Record<string, unknown>>;
}

/**
 * Gathers an operation's input from path, headers, query and body, as the contract places them. Texts become numbers,
 * truth values and lists where the schema has these; whatever cannot be one stays text, so that the operation can say
 * what is wrong with it.
 * @throws PlannerError for what cannot be read at all, and for query parameters where there are none
 */
export async function readInput(
  path: string,
  method: Method,
  endpoint: Endpoint,
  request: Request,
  params: Readonly<Record<string, string>>,
): Promise<ReadRequest> {
  const placement = placeMembers(path, method, endpoint);
  const { shape } = endpoint.input;
  const known: Record<string, unknown> = {};
  for (const name of placement.path) known[name] = readText(shape[name], params[name]);
  if (placement.headers.includes('idempotencyKey')) known.idempotencyKey = idempotencyKey(request);
  if (placement.headers.includes('ifRevision')) {
    const read = isOptional(endpoint.input, 'ifRevision') ? ifMatch : requireIfMatch;
    known.ifRevision = read(request);
  }
  const { own, others } = splitQuery(request, endpoint.answerQuery);
  const answerQuery = endpoint.answerQuery ? parseInput(endpoint.answerQuery, own) : {};
  if (method === 'GET' || method === 'DELETE') {
    const query = Object.entries(others).map(([name, text]) => [name, readText(memberOf(shape, name), text)]);
    const input = mergeInput(Object.fromEntries(query), known);
    // No operation would refuse what nobody asks for.
    return {
      input: Object.keys(shape).length === 0 ? parseInput(endpoint.input, input) : input,
      answerQuery,
    };
  }
  refuseQuery(others);
  const body = await readBody(endpoint, placement.body, request);
  return { input: mergeInput(body, known), answerQuery };
}

async function readBody({ input, form }: Endpoint, members: readonly string[], request: Request) {
  if (form !== undefined) return form.read(request);
  const mayBeMissing = members.every((name) => isOptional(input, name));
  return mayBeMissing ? ((await readOptionalJson(request)) ?? {}) : readJson(request);
}

function splitQuery(request: Request, answerQuery: z.ZodObject | undefined) {
  const all = Object.entries(queryInput(request));
  const isOwn = (name: string) =>
    answerQuery !== undefined && memberOf(answerQuery.shape, name) !== undefined;
  const own = all.filter(([name]) => isOwn(name));
  return {
    // By entries: a parameter that is called `__proto__` must be one like the others.
    own: Object.fromEntries(own.map(([name, text]) => [name, readText(answerQuery?.shape[name], text)])),
    others: Object.fromEntries(all.filter(([name]) => !isOwn(name))),
  };
}

/** A parameter may be called `constructor`. */
function memberOf(shape: z.ZodObject['shape'], name: string): z.core.$ZodType | undefined {
  return Object.hasOwn(shape, name) ? shape[name] : undefined;
}

function refuseQuery(query: Readonly<Record<string, string>>): void {
  const issues = Object.keys(query).map((name) => {
    const field = name.slice(0, 40);
    return { field, message: `${field} is not known in the query here; remove it.` };
  });
  if (issues.length === 0) return;
  throw new PlannerError('invalid-input', issues.map(({ message }) => message).join(' '), issues);
}

/** A text of path or query as the value that a schema has in its place; the text itself where it cannot be one. */
export function readText(schema: z.core.$ZodType | undefined, text: string): unknown {
  const def = schema?._zod.def as z.core.$ZodTypes['_zod']['def'] | undefined;
  switch (def?.type) {
    case 'optional':
    case 'default':
    case 'prefault':
    case 'nullable':
      return readText(def.innerType, text);
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
    case 'boolean':
      return text === 'true' || (text === 'false' ? false : text);
    case 'array':
      return text
        .split(',')
        .filter((part) => part !== '')
        .map((part) => readText(def.element, part));
    case 'union': {
      const readings = def.options.map((option) => readText(option, text));
      return readings.find((reading) => typeof reading !== 'string') ?? text;
    }
    default:
      return text;
  }
}
