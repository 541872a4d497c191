import { z } from 'zod';
import { problemAnswer } from '../contract/answers/problem-answer';
import type { Answer, Endpoint, Example, Method, RouteContract } from '../contract/endpoint';
import { HEADER_OF, isOptional, placeMembers, refusalsOf } from '../contract/place-members';
import { PROBLEMS, statusesOf } from '../http/problem-codes';
import type { JsonSchema, SchemaBook } from './json-schema';

/** Where a parameter stands, and what it may be. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
  readonly explode?: false;
  readonly examples?: Readonly<Record<string, { readonly summary: string; readonly value: unknown }>>;
}

/** A body of a request or an answer, by media type. */
type Content = Readonly<Record<string, { readonly schema: JsonSchema; readonly [more: string]: unknown }>>;

/** One method of a path in the document. */
export interface Operation {
  readonly operationId: string;
  readonly tags: readonly [RouteContract['tag']];
  readonly summary: string;
  readonly description?: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly required: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, Reply>>;
}

/** An answer in the document. */
export interface Reply {
  readonly description: string;
  readonly headers?: Readonly<Record<string, { readonly description: string; readonly schema: JsonSchema }>>;
  readonly content?: Content;
}

const HEADER_WORDS = {
  ETag: 'The revision, such as "7".',
  Location: 'The address of what was made.',
  Link: 'rel="next" leads to the next page.',
} as const;

/** One method of a route as the document tells it. */
export function operationOf(
  { path, tag }: RouteContract,
  method: Method,
  endpoint: Endpoint,
  book: SchemaBook,
): Operation {
  const { operationId, summary, description, answers, examples } = endpoint;
  const requestBody = bodyOf(path, method, endpoint, book);
  return {
    operationId,
    tags: [tag],
    summary,
    description,
    parameters: parametersOf(path, method, endpoint, book).map((parameter) =>
      withExamples(parameter, examples),
    ),
    ...(requestBody && { requestBody }),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, one]) => [status, replyOf(one, book)])),
      ...problemsOf(path, method, endpoint, book),
    },
  };
}

function parametersOf(path: string, method: Method, endpoint: Endpoint, book: SchemaBook): Parameter[] {
  const { input, answerQuery } = endpoint;
  const placement = placeMembers(path, method, endpoint);
  const own = (name: string, of: z.ZodObject) => book.write(of.shape[name], 'input');
  const inQuery = (of: z.ZodObject) => (name: string) =>
    queryParameter(name, own(name, of), !isOptional(of, name));
  return [
    ...placement.path.map((name) => parameter(name, 'path', own(name, input), true)),
    ...placement.query.map(inQuery(input)),
    ...Object.keys(answerQuery?.shape ?? {}).map(inQuery(answerQuery ?? input)),
    ...placement.headers.map((name) => headerParameter(name, own(name, input), !isOptional(input, name))),
  ];
}

function parameter(name: string, where: Parameter['in'], schema: JsonSchema, required: boolean): Parameter {
  const { description, ...rest } = schema;
  return {
    name,
    in: where,
    required,
    ...(typeof description === 'string' && { description }),
    schema: rest,
  };
}

/** Lists stand in the query with commas between their entries. */
function queryParameter(name: string, schema: JsonSchema, required: boolean): Parameter {
  const plain = parameter(name, 'query', schema, required);
  return schema.type === 'array' ? { ...plain, explode: false } : plain;
}

/** If-Match holds the revision in quotes. */
function headerParameter(name: string, schema: JsonSchema, required: boolean): Parameter {
  const shape =
    name === 'ifRevision'
      ? { type: 'string', pattern: '^"?[0-9]{1,10}"?$', description: schema.description }
      : schema;
  return parameter(HEADER_OF[name], 'header', shape, required);
}

function withExamples(parameter: Parameter, examples: readonly Example[]): Parameter {
  const values = examples.flatMap((example, index) => {
    const place = { path: example.path, query: example.query, header: example.headers }[parameter.in];
    const text = place?.[parameter.name];
    if (text === undefined) return [];
    return [[`example${index + 1}`, { summary: example.summary, value: typed(text, parameter.schema) }]];
  });
  return values.length === 0 ? parameter : { ...parameter, examples: Object.fromEntries(values) };
}

/** A text of the address as the value that its schema speaks of. */
function typed(text: string, schema: JsonSchema): unknown {
  if (schema.type === 'array') return text.split(',');
  const isNumber = schema.type === 'integer' || schema.type === 'number' || schema.anyOf !== undefined;
  if (isNumber && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  return schema.type === 'boolean' ? text === 'true' : text;
}

function bodyOf(
  path: string,
  method: Method,
  endpoint: Endpoint,
  book: SchemaBook,
): Operation['requestBody'] {
  const { input, form, examples } = endpoint;
  const bodies = examples.flatMap(({ summary, body }, index) =>
    body === undefined ? [] : [[`example${index + 1}`, { summary, value: body }]],
  );
  const shown = bodies.length > 0 && { examples: Object.fromEntries(bodies) };
  if (form !== undefined) {
    const encoding = Object.fromEntries(
      ['mapping', 'answers', 'files']
        .filter((name) => Object.hasOwn(form.schema.shape, name))
        .map((name) => [name, { contentType: 'application/json' }]),
    );
    const content = { schema: book.write(form.schema, 'input'), encoding, ...shown };
    const json = form.document && { 'application/json': { schema: book.write(form.document, 'input') } };
    return { required: true, content: { 'multipart/form-data': content, ...json } };
  }
  const { body } = placeMembers(path, method, endpoint);
  if (body.length === 0) return undefined;
  const members = z.strictObject(Object.fromEntries(body.map((name) => [name, input.shape[name]])));
  return {
    required: body.some((name) => !isOptional(input, name)),
    content: { 'application/json': { schema: book.write(members, 'input'), ...shown } },
  };
}

function replyOf(
  { description, schema, otherMediaTypes = [], headers = [] }: Answer,
  book: SchemaBook,
): Reply {
  const written = schema && book.write(schema, 'output');
  return {
    description,
    ...(headers.length > 0 && {
      headers: Object.fromEntries(
        headers.map((name) => [name, { description: HEADER_WORDS[name], schema: { type: 'string' } }]),
      ),
    }),
    ...(written && {
      content: {
        'application/json': { schema: written },
        ...Object.fromEntries(otherMediaTypes.map((type) => [type, { schema: { type: 'string' } }])),
      },
    }),
  };
}

/** Every refusal of an endpoint by status; several codes may share one. */
function problemsOf(path: string, method: Method, endpoint: Endpoint, book: SchemaBook) {
  const schema = book.write(problemAnswer, 'output');
  const content = { 'application/problem+json': { schema } };
  const titles = new Map<number, string[]>();
  for (const code of refusalsOf(path, method, endpoint)) {
    for (const status of statusesOf(code))
      titles.set(status, [...(titles.get(status) ?? []), `${PROBLEMS[code].title} (\`${code}\`)`]);
  }
  return Object.fromEntries(
    [...titles].map(([status, words]) => [String(status), { description: words.join('; '), content }]),
  );
}
