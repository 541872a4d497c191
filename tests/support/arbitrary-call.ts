import fc from 'fast-check';
import type { Parameter } from '@/app/api/openapi/operation';
import { anyJson, nearlyValid, ODD_TEXTS, validJson, wellFormed } from './arbitrary-json';
import { arbitraryPlan } from './arbitrary-plan';
import { type DocumentedOperation, OPERATIONS } from './openapi-judge';
import { weeklyCsv } from './weekly-csv';

/** A request as it is sent, and the operation it is for. */
export interface FuzzedCall {
  /** Such as `PUT /api/v1/plans/{planId}`. */
  readonly target: string;
  readonly path: Readonly<Record<string, string>>;
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text or anything else; form fields for a form. */
  readonly body: FuzzedBody;
}

/** What a request carries: nothing, a text, or the fields of a form. */
export type FuzzedBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'form'; readonly fields: readonly (readonly [string, string])[] };

/** What stands for something that is stored: the test puts what there is in its place. */
export const STORED = {
  planId: '(a stored plan)',
  shareId: '(its link)',
  revision: '(its revision)',
} as const;

/** What is there in the plan that most calls are about. More draws would take longer and say no more. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  planId: [STORED.planId],
  shareId: [STORED.shareId],
  scenarioId: ['baseline'],
  scenario: ['baseline', 'Baseline'],
  revision: ['1'],
  channel: ['ads', 'SEO'],
  side: ['push', 'pull'],
  from: ['1', '14', '26'],
  without: ['ads', 'ads,seo', ''],
  locale: ['en', 'de-DE', 'ja-JP'],
};

/** Those that simulate many draws cost a hundred times as much as the others: they are called less often. */
const HEAVY = /forecast|attribution|assets|stop|checks|imports|evidence/;
const weightOf = ({ path }: DocumentedOperation) => (HEAVY.test(path) ? 1 : 6);

/** Calls of every operation of the document: as it says, nearly as it says, and nothing like it. */
export const arbitraryCall: fc.Arbitrary<FuzzedCall> = fc.oneof(
  ...OPERATIONS.map((target) => ({
    weight: weightOf(target),
    arbitrary: fc.record({
      target: fc.constant(`${target.method} ${target.path}`),
      path: pathOf(target),
      query: queryOf(target),
      headers: headersOf(target),
      body: bodyOf(target),
    }),
  })),
);

function pathOf({ operation }: DocumentedOperation): fc.Arbitrary<Readonly<Record<string, string>>> {
  const parts = operation.parameters.filter((one) => one.in === 'path');
  const members = parts.map(({ name, schema }) => {
    const other = fc.oneof(validJson(schema).map(String), fc.constantFrom(...ODD_TEXTS), fc.uuid());
    const known = fc.constantFrom(...(KNOWN[name] ?? ['x']));
    return [name, weighted(6, known, 1, other)] as const;
  });
  return fc.record(Object.fromEntries(members)) as fc.Arbitrary<Readonly<Record<string, string>>>;
}

function queryOf({ operation }: DocumentedOperation): fc.Arbitrary<string> {
  const parameters = operation.parameters.filter((one) => one.in === 'query');
  const pairs = parameters.map((one) =>
    one.required ? pairOf(one) : fc.option(pairOf(one), { nil: undefined, freq: 2 }),
  );
  const odd = fc.tuple(fc.constantFrom(...ODD_TEXTS, 'x'), fc.constantFrom(...ODD_TEXTS));
  return fc
    .tuple(fc.tuple(...pairs), weighted(12, fc.constant(undefined), 1, odd), fc.nat(30))
    .map(([given, extra, twice]) => {
      const all = [...given, extra].filter((pair) => pair !== undefined);
      if (twice === 0 && all.length > 0) all.push(all[0]);
      return all.length === 0 ? '' : `?${all.map((pair) => pair.map(encode).join('=')).join('&')}`;
    });
}

function pairOf({ name, schema }: Parameter): fc.Arbitrary<readonly [string, string]> {
  const known = KNOWN[name];
  const valid = known
    ? fc.oneof(fc.constantFrom(...known), fc.constantFrom(...known), validJson(schema))
    : validJson(schema);
  const drawn = name === 'draws' ? fc.integer({ min: 0, max: 12 }) : valid;
  const value = weighted(9, drawn, 1, fc.oneof(fc.constantFrom(...ODD_TEXTS), fc.double().map(String)));
  return value.map((one) => [name, Array.isArray(one) ? one.join(',') : String(one)]);
}

function headersOf({ operation, method }: DocumentedOperation) {
  const given = operation.parameters.filter((one) => one.in === 'header');
  const members = given.map(({ name, schema }) => {
    const known = name === 'If-Match' ? fc.constant(STORED.revision) : fc.nat(500).map((key) => `key-${key}`);
    const odd = fc.constantFrom('*', '"0"', '"1"', 'W/"1"', '""', '99999999999', 'a b', 'x'.repeat(300));
    return [name, weighted(8, known, 2, fc.oneof(odd, validJson(schema).map(String)))] as const;
  });
  const types = [
    'text/plain',
    'application/xml',
    'application/json; charset=utf-16',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
  ];
  const type = weighted(20, fc.constant('application/json'), 1, fc.constantFrom(...types));
  const isRead = method === 'GET' || method === 'DELETE';
  const all = fc.record(
    { ...Object.fromEntries(members), ...(isRead ? {} : { 'content-type': type }) },
    { requiredKeys: isRead ? [] : ['content-type'] },
  ) as fc.Arbitrary<Readonly<Record<string, string>>>;
  return all;
}

function bodyOf({ operation }: DocumentedOperation): fc.Arbitrary<FuzzedBody> {
  const content = operation.requestBody?.content;
  if (content === undefined) return fc.constant({ kind: 'none' });
  const form = content['multipart/form-data'];
  if (form !== undefined) return formOf();
  const { schema } = content['application/json'];
  const plan = fc
    .oneof(
      arbitraryPlan({ maxChannels: 2, horizonWeeks: 6 }),
      arbitraryPlan({ maxChannels: 1, horizonWeeks: 4 }),
    )
    .map((one) => ({ plan: one }));
  const scenario = fc.constantFrom('a', 'b', 'baseline').map((id) => ({
    scenario: { id, name: id, flights: [] },
  }));
  const members = Object.keys((schema.properties ?? {}) as object);
  const share = fc.record({ scenarios: fc.constant(['baseline']), showsBudgets: fc.boolean() });
  const real = members.includes('plan')
    ? [plan]
    : members.includes('scenario')
      ? [scenario]
      : members.includes('scenarios')
        ? [share]
        : [];
  const template = members.includes('template') ? [fc.constant({ template: 'launch' })] : [];
  const json = fc.oneof(
    ...[...real, ...template].map((arbitrary) => ({ weight: 4, arbitrary })),
    { weight: 2, arbitrary: validJson(schema) },
    { weight: 3, arbitrary: nearlyValid(schema) },
    { weight: 1, arbitrary: anyJson },
  );
  const text = json.map((value) => JSON.stringify(value) ?? '');
  const broken = fc.oneof(
    fc.constantFrom('', '{', '[1,', '{"plan":{"__proto__":{"x":1}}}', '['.repeat(2_000), '"\\ud800"'),
    text.map((whole) => whole.slice(0, Math.floor(whole.length / 2))),
  );
  return weighted(12, text, 1, broken).map((one) => ({ kind: 'text', text: one }));
}

function formOf(): fc.Arbitrary<FuzzedBody> {
  const csv = fc
    .array(fc.tuple(fc.nat(40), fc.nat(5_000), fc.nat(90_000)), { maxLength: 12 })
    .map((rows) => ['week,ads_spend,revenue', ...rows.map(([w, a, b]) => `2025-W${w},${a},${b}`)].join('\n'));
  const real = fc.integer({ min: 4, max: 30 }).map((weeks) => weeklyCsv(weeks));
  const file = fc.oneof(real, real, csv, fc.string({ maxLength: 300 }), fc.constantFrom(...ODD_TEXTS));
  const field = fc.tuple(
    fc.constantFrom('mapping', 'answers', 'confirm', 'file', 'x'),
    fc.oneof(
      fc.constantFrom(
        'true',
        'false',
        '{}',
        '{"currency":"EUR"}',
        '{"currency":"EUR"}',
        '{"columns":[]}',
        '{',
        ...ODD_TEXTS,
      ),
      anyJson.map((value) => JSON.stringify(value) ?? ''),
    ),
  );
  return fc
    .tuple(weighted(9, file, 1, fc.constant(undefined)), fc.array(field, { maxLength: 3 }))
    .map(([text, fields]) => ({
      kind: 'form',
      fields: [...(text === undefined ? [] : [['file', text] as const]), ...fields],
    }));
}

function encode(text: string): string {
  return encodeURIComponent(wellFormed(text));
}

function weighted<A, B>(a: number, first: fc.Arbitrary<A>, b: number, second: fc.Arbitrary<B>) {
  return fc.oneof({ weight: a, arbitrary: first }, { weight: b, arbitrary: second });
}
