import { beforeAll, describe, expect, it } from 'vitest';
import { apiRefusal, callPath } from '../support/api-refusal';
import type { RouteCall } from '../support/api-routes';
import { BAD_PLANS } from '../support/bad-plans';
import { samplePlan } from '../support/sample-plan';

const PLANS = '/api/v1/plans';
const PLAN = `${PLANS}/{planId}`;
const plan = samplePlan();
const good = JSON.stringify({ plan });
const json = { 'content-type': 'application/json' };
const match = (etag: string) => ({ ...json, 'if-match': etag });
let planId = '';

const call = (path: string, request: RouteCall) =>
  callPath(path, { ...request, path: { planId, ...request.path } });
const refusalOf = (path: string, request: RouteCall) =>
  apiRefusal(path, { ...request, path: { planId, ...request.path } });

beforeAll(async () => {
  planId = (await (await call(PLANS, { method: 'POST', headers: json, body: good })).json()).id;
  await call(PLAN, { method: 'PUT', headers: match('"1"'), body: good });
});

describe('a plan that is wrong is refused and not stored, as a new one and as a save:', () => {
  it.each(BAD_PLANS)('%s', async (_what, document, field) => {
    const body = `{"plan":${document}}`;
    const made = await refusalOf(PLANS, { method: 'POST', headers: json, body });
    const saved = await refusalOf(PLAN, { method: 'PUT', headers: match('"2"'), body });
    expect([made.status, saved.status]).toEqual([422, 422]);
    for (const { fields } of [made, saved]) expect(fields).toContain(field);
  });
});

describe('a body that cannot be read is refused:', () => {
  it.each<[string, BodyInit | undefined, Record<string, string>, number]>([
    ['nothing', undefined, json, 400],
    ['half of it', good.slice(0, 200), json, 400],
    ['something behind it', `${good}x`, json, 400],
    ['quotes of another kind', "{'plan':1}", json, 400],
    ['a number that is none', '{"plan":NaN}', json, 400],
    ['a list', `[${good}]`, json, 400],
    ['a number', '7', json, 400],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), json, 400],
    ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${good}`, 'utf16le')), json, 400],
    ['Latin-1', new Uint8Array(Buffer.from('{"plan":"é"}', 'latin1')), json, 400],
    ['lists 100,000 deep', '['.repeat(100_000), json, 400],
    ['objects 100,000 deep', '{"a":'.repeat(100_000), json, 400],
    ['lists 40 deep in a plan', `{"plan":${'['.repeat(40)}${']'.repeat(40)}}`, json, 400],
    ['2 MB and more', `{"plan":"${'x'.repeat(2 * 1024 * 1024)}"}`, json, 413],
    ['one that says it is 10 GB', good, { ...json, 'content-length': '10000000000' }, 413],
    ['no content type', good, { 'content-type': '' }, 415],
    ['plain text', good, { 'content-type': 'text/plain' }, 415],
    ['XML', '<plan/>', { 'content-type': 'application/xml' }, 415],
    ['a form of a page', 'plan=1', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a multipart form', 'x', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['packed JSON', good, { ...json, 'content-encoding': 'gzip' }, 415],
    ['no source', '{}', json, 422],
    ['both sources', JSON.stringify({ plan, template: 'launch' }), json, 422],
    ['an unknown member', JSON.stringify({ plan, admin: true }), json, 422],
    ['a prototype beside the plan', `{"__proto__":{"admin":true},"template":"launch"}`, json, 422],
    ['a header in the body', JSON.stringify({ plan, idempotencyKey: 'x' }), json, 422],
    ['an unknown template', '{"template":"nope"}', json, 404],
    ['a template named as a prototype', '{"template":"__proto__"}', json, 404],
    ['a template on an impossible day', '{"template":"launch","startsOn":"2026-02-30"}', json, 422],
    ['a key with a blank', good, { ...json, 'idempotency-key': 'a b' }, 422],
    ['a key of 201 signs', good, { ...json, 'idempotency-key': 'x'.repeat(201) }, 422],
    ['a page elsewhere', good, { ...json, origin: 'https://evil.example' }, 403],
    ['a session without an origin', good, { ...json, cookie: 'session=forged' }, 403],
  ])('%s', async (_what, body, headers, status) => {
    expect((await refusalOf(PLANS, { method: 'POST', headers, body })).status).toBe(status);
  });

  it('a key that was used for something else', async () => {
    const headers = { ...json, 'idempotency-key': 'bad-input' };
    await call(PLANS, { method: 'POST', headers, body: good });
    const body = JSON.stringify({ plan: { ...plan, name: 'Other' } });
    expect((await refusalOf(PLANS, { method: 'POST', headers, body })).status).toBe(409);
  });
});

describe('a save of a revision that is not there is refused:', () => {
  it.each([
    ['none named', json, 428],
    ['an old one', match('"1"'), 412],
    ['one of the future', match('"9"'), 412],
    ['any', match('*'), 400],
    ['a weak one', match('W/"2"'), 400],
    ['two', match('"1", "2"'), 400],
    ['words', match('"latest"'), 400],
    ['none within the quotes', match('""'), 400],
    ['a negative one', match('"-2"'), 400],
    ['the revision 0', match('"0"'), 422],
    ['one past all', match('"9999999999"'), 422],
    ['one of 40 digits', match(`"${'9'.repeat(40)}"`), 400],
  ])('%s', async (_what, headers, status) => {
    expect((await refusalOf(PLAN, { method: 'PUT', headers, body: good })).status).toBe(status);
  });
});

describe('an address or a query that means nothing is refused:', () => {
  const forecast = `${PLAN}/forecast`;
  const stop = `${PLAN}/stop`;
  const revision = `${PLAN}/revisions/{revision}`;
  const scenario = `${PLAN}/scenarios/{scenarioId}`;
  it.each<[string, string, Omit<RouteCall, 'method'> & { method?: string }, number]>([
    ['NUL as id', PLAN, { path: { planId: '\0' } }, 404],
    ['a path as id', PLAN, { path: { planId: '../../etc/passwd' } }, 404],
    ['SQL as id', PLAN, { path: { planId: "' or 1=1 --" } }, 404],
    ['an id of 1,000 signs', PLAN, { path: { planId: 'x'.repeat(1_000) } }, 422],
    ['a forged id', PLAN, { path: { planId: '00000000-0000-4000-8000-000000000000' } }, 404],
    ['a forged id to delete', PLAN, { path: { planId: 'x' }, method: 'DELETE' }, 404],
    ['the revision 0', revision, { path: { revision: '0' } }, 422],
    ['a revision in words', revision, { path: { revision: 'latest' } }, 422],
    ['a revision that is not there', revision, { path: { revision: '77' } }, 404],
    ['a scenario that is not there', scenario, { path: { scenarioId: '__proto__' } }, 404],
    ['a member that is unknown', PLANS, { query: '?admin=true' }, 422],
    ['a member named as a prototype', PLANS, { query: '?__proto__=1' }, 422],
    ['a member named as a constructor', PLANS, { query: '?constructor=1' }, 422],
    ['a member twice', PLANS, { query: '?deleted=true&deleted=true' }, 422],
    ['a truth that is none', PLANS, { query: '?deleted=yes' }, 422],
    ['a page of nothing', PLANS, { query: '?limit=0' }, 422],
    ['a page of a million', PLANS, { query: '?limit=1000000' }, 422],
    ['a forged place in the list', PLANS, { query: '?after=1.00000000' }, 422],
    ['a place before all time', PLANS, { query: '?after=99999999999999999.x' }, 422],
    ['a query where there is none', '/api/v1/templates', { query: '?x=1' }, 422],
    ['negative draws', forecast, { query: '?draws=-1' }, 422],
    ['half a draw', forecast, { query: '?draws=0.5' }, 422],
    ['draws with an exponent', forecast, { query: '?draws=1e3' }, 422],
    ['a million draws', forecast, { query: '?draws=1000000' }, 422],
    ['draws without end', forecast, { query: '?draws=Infinity' }, 422],
    ['a seed below 0', forecast, { query: '?draws=0&seed=-1' }, 422],
    ['an unknown format', forecast, { query: '?draws=0&format=exe' }, 422],
    ['an unknown figure', forecast, { query: '?draws=0&figures=__proto__' }, 422],
    ['an unknown channel', forecast, { query: '?draws=0&without=tv' }, 422],
    ['a locale of 41 signs', forecast, { query: `?draws=0&locale=${'x'.repeat(41)}` }, 422],
    ['an unknown scenario', forecast, { query: '?draws=0&scenario=toString' }, 404],
    ['a download that is none', forecast, { query: '?draws=0&download=../x' }, 422],
    ['a stop of nothing', stop, { query: '?from=3' }, 422],
    ['a stop of both', stop, { query: '?from=3&side=push&channel=ads' }, 422],
    ['a stop in the week 0', stop, { query: '?from=0&side=push' }, 422],
    ['a stop after the plan', stop, { query: '?from=27&side=push' }, 422],
    [
      'a name of a revision with NUL',
      revision,
      { path: { revision: '1' }, method: 'PATCH', headers: json, body: '{"name":"\\u0000"}' },
      422,
    ],
    [
      'a name of a copy with NUL',
      `${PLAN}/duplicate`,
      { method: 'POST', headers: json, body: '{"name":"a\\u0000"}' },
      422,
    ],
    [
      'a name of 81 signs',
      revision,
      {
        path: { revision: '1' },
        method: 'PATCH',
        headers: json,
        body: JSON.stringify({ name: 'x'.repeat(81) }),
      },
      422,
    ],
    [
      'a query of a change',
      revision,
      { path: { revision: '1' }, method: 'PATCH', headers: json, body: '{"name":"x"}', query: '?force=1' },
      422,
    ],
    [
      'a scenario without a revision',
      `${PLAN}/scenarios`,
      { method: 'POST', headers: json, body: '{"scenario":{}}' },
      428,
    ],
    [
      'a scenario that is none',
      `${PLAN}/scenarios`,
      { method: 'POST', headers: match('"2"'), body: '{"scenario":[]}' },
      422,
    ],
    [
      'the only scenario taken out',
      scenario,
      { path: { scenarioId: 'baseline' }, method: 'DELETE', headers: { 'if-match': '"2"' } },
      422,
    ],
    ['a method that is none here', PLANS, { method: 'PATCH', headers: json, body: '{}' }, 405],
  ])('%s', async (_what, path, request, status) => {
    expect((await refusalOf(path, { method: 'GET', ...request })).status).toBe(status);
  });
});
