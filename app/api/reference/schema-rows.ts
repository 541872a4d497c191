import type { JsonSchema } from '../openapi/json-schema';

/** One member of a schema, as the reference shows it. */
export interface SchemaRow {
  /** Path from the top: `market.stages.aware`, `channels[].id`. */
  readonly path: string;
  /** What it may be, in words. */
  readonly type: string;
  /** The schema of the document that it is made of, or is a list of. */
  readonly refersTo: string | null;
  readonly isRequired: boolean;
  readonly description: string;
}

const DEEPEST = 4;

/** The members of a schema, those of inner objects beneath their own; empty where it has none. */
export function schemaRows(schema: JsonSchema, prefix = '', depth = 1): SchemaRow[] {
  const properties = (schema.properties ?? {}) as Readonly<Record<string, JsonSchema>>;
  const required = new Set((schema.required ?? []) as readonly string[]);
  return Object.entries(properties).flatMap(([name, member]) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    const row: SchemaRow = {
      path,
      type: typeWords(member),
      refersTo: referenceOf(member),
      isRequired: required.has(name),
      description: String(member.description ?? ''),
    };
    if (depth >= DEEPEST) return [row];
    const items = itemsOf(member);
    return [row, ...schemaRows(items ?? member, items === undefined ? path : `${path}[]`, depth + 1)];
  });
}

/** What a schema allows, in words: `whole number, 1 to 200`, `list of text`, `"push" or "pull"`. */
export function typeWords(schema: JsonSchema): string {
  const words = kindWords(schema);
  return schema.default === undefined || typeof schema.default === 'object'
    ? words
    : `${words}; default ${JSON.stringify(schema.default)}`;
}

/** The schema that a schema refers to, itself or by its entries. */
export function referenceOf(schema: JsonSchema): string | null {
  const reference = schema.$ref ?? itemsOf(schema)?.$ref;
  return typeof reference === 'string' ? reference.replace('#/components/schemas/', '') : null;
}

function kindWords(schema: JsonSchema): string {
  const { $ref, anyOf, oneOf, type } = schema;
  if (typeof $ref === 'string') return $ref.replace('#/components/schemas/', '');
  if ('const' in schema) return JSON.stringify(schema.const);
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => JSON.stringify(value)).join(' or ');
  const options = (anyOf ?? oneOf) as readonly JsonSchema[] | undefined;
  if (options !== undefined) return [...new Set(options.map(optionWords))].join(' or ');
  if (Array.isArray(type)) return type.map((one) => kindWords({ ...schema, type: one })).join(' or ');
  if (type === 'array') return `list of ${kindWords(itemsOf(schema) ?? {})}`;
  if (type === 'integer' || type === 'number') return numberWords(schema);
  if (type === 'string') return textWords(schema);
  if (type === 'boolean') return 'true or false';
  return type === undefined ? 'any JSON' : String(type);
}

/** Of several kinds of object, the member that tells them apart says more than "object". */
function optionWords(option: JsonSchema): string {
  const properties = (option.properties ?? {}) as Readonly<Record<string, JsonSchema>>;
  const told = Object.entries(properties).find(([, member]) => 'const' in member);
  return told === undefined ? kindWords(option) : `${told[0]} ${JSON.stringify(told[1].const)}`;
}

function numberWords({ type, minimum, maximum, exclusiveMinimum }: JsonSchema): string {
  const words = type === 'integer' ? 'whole number' : 'number';
  const least = exclusiveMinimum === undefined ? minimum : `more than ${exclusiveMinimum}`;
  if (least !== undefined && maximum !== undefined) return `${words}, ${least} to ${maximum}`;
  if (least !== undefined)
    return exclusiveMinimum === undefined ? `${words} from ${least}` : `${words}, ${least}`;
  return maximum === undefined ? words : `${words} to ${maximum}`;
}

function textWords({ format, minLength, maxLength }: JsonSchema): string {
  if (format === 'date') return 'day, YYYY-MM-DD';
  if (format === 'date-time') return 'moment, ISO 8601 in UTC';
  if (format === 'uuid') return 'UUID';
  if (format === 'binary') return 'a file';
  if (maxLength === undefined) return 'text';
  return minLength === undefined
    ? `text of at most ${maxLength} characters`
    : `text of ${minLength} to ${maxLength} characters`;
}

function itemsOf(schema: JsonSchema): JsonSchema | undefined {
  return schema.type === 'array' ? (schema.items as JsonSchema | undefined) : undefined;
}
