import fc from 'fast-check';
import { openApiDocument } from '@/app/api/openapi/document';
import type { JsonSchema } from '@/app/api/openapi/json-schema';

/** Texts that break programs: names of prototypes, control characters, halves of letters, formulas, huge numbers. */
export const ODD_TEXTS = [
  '',
  ' ',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'NaN',
  '-1',
  '1e309',
  '0x10',
  '١٢',
  '\u0000',
  '\ud800',
  '\ufeff',
  "'; drop table plans; --",
  '=1+1',
  '../../etc/passwd',
  '%00',
  '{"$ref":"#"}',
  'x'.repeat(5_000),
  '2026-02-30',
  '💥'.repeat(50),
] as const;

const ODD_NUMBERS = [0, -0, -1, 0.5, 1e15, 1e300, 2 ** 31, 2 ** 53, -(2 ** 63), Number.MIN_VALUE] as const;

/** Any JSON at all, odd names and values in it. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...ODD_TEXTS),
  fc.constantFrom<unknown>(...ODD_NUMBERS),
  fc.constantFrom<unknown>(null, true, [], {}, [[]], { __proto__: null }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Values that a schema of the document allows. */
export function validJson(schema: JsonSchema): fc.Arbitrary<unknown> {
  const { $ref, anyOf, oneOf, type } = schema;
  if (typeof $ref === 'string') return validJson(resolve($ref));
  const options = (anyOf ?? oneOf) as readonly JsonSchema[] | undefined;
  if (options !== undefined) return fc.oneof(...options.map(validJson));
  if ('const' in schema) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as unknown[]));
  if (Array.isArray(type)) return fc.oneof(...type.map((one) => validJson({ ...schema, type: one })));
  if (type === 'object') return validObject(schema);
  if (type === 'array') return validArray(schema);
  if (type === 'string') return validText(schema);
  if (type === 'integer' || type === 'number') return validNumber(schema);
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  return anyJson;
}

/** A valid value with one member, at any depth, gone, doubled, renamed or replaced by something else. */
export function nearlyValid(schema: JsonSchema): fc.Arbitrary<unknown> {
  return fc
    .tuple(validJson(schema), fc.array(fc.nat(40), { minLength: 1, maxLength: 5 }), anyJson, fc.nat(3))
    .map(([value, path, other, how]) => spoil(value, path, other, how));
}

function spoil(value: unknown, [step, ...rest]: readonly number[], other: unknown, how: number): unknown {
  if (typeof value !== 'object' || value === null || step === undefined) return other;
  const keys = Object.keys(value);
  if (keys.length === 0) return other;
  const at = step % keys.length;
  const entries = Object.entries(value).map(([key, member], index) =>
    index === at && rest.length > 0 ? [key, spoil(member, rest, other, how)] : [key, member],
  );
  if (rest.length === 0) {
    if (how === 0) entries.splice(at, 1);
    else if (how === 1) entries.push([String(ODD_TEXTS[step % ODD_TEXTS.length]), entries[at][1]]);
    else entries[at] = [entries[at][0], other];
  }
  return Array.isArray(value) ? entries.map(([, member]) => member) : Object.fromEntries(entries);
}

/** The schema that a reference of the document names. */
export function resolve(reference: string): JsonSchema {
  return openApiDocument().components.schemas[reference.replace('#/components/schemas/', '')];
}

function validObject(schema: JsonSchema): fc.Arbitrary<unknown> {
  const properties = (schema.properties ?? {}) as Readonly<Record<string, JsonSchema>>;
  const required = (schema.required ?? []) as string[];
  const members = Object.entries(properties).map(([name, member]) => [name, validJson(member)]);
  const names: Readonly<Record<string, fc.Arbitrary<unknown>>> = Object.fromEntries(members);
  return fc.record(names, { requiredKeys: required });
}

function validArray({ items, minItems = 0, maxItems = 30 }: JsonSchema): fc.Arbitrary<unknown> {
  // Longer lists would say no more and cost most of the time; limits are tried with real plans.
  const [least, most] = [Number(minItems), Math.min(Number(maxItems), Math.max(Number(minItems), 4))];
  return fc.array(validJson((items ?? {}) as JsonSchema), { minLength: least, maxLength: most });
}

function validText({ format, pattern, minLength = 0, maxLength = 200 }: JsonSchema): fc.Arbitrary<unknown> {
  if (format === 'date') {
    const day = { min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true };
    return fc.date(day).map((date) => date.toISOString().slice(0, 10));
  }
  if (format === 'uuid') return fc.uuid();
  if (typeof pattern === 'string') return fc.stringMatching(new RegExp(pattern));
  const [least, most] = [Number(minLength), Number(maxLength)];
  const odd: string[] = ODD_TEXTS.filter((text) => text.length >= least && text.length <= most);
  return fc.oneof(
    fc.string({ minLength: least, maxLength: Math.min(most, 60) }),
    fc.constantFrom(...odd, 'a'),
  );
}

function validNumber({ type, minimum = -1e9, maximum = 1e9, exclusiveMinimum }: JsonSchema) {
  const [min, max] = [Number(exclusiveMinimum ?? minimum), Number(maximum)];
  const inner =
    type === 'integer'
      ? fc.oneof(fc.integer({ min, max }), fc.integer({ min, max: Math.min(max, min + 30) }))
      : fc.double({ min, max, noNaN: true, minExcluded: exclusiveMinimum !== undefined });
  return fc.oneof(inner, fc.constantFrom(max, ...(exclusiveMinimum === undefined ? [min] : [])));
}

/** A text without lone halves of letters, which neither URLs nor headers can hold. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}
