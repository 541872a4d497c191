import { describe, expect, it } from 'vitest';
import { DELETE, GET, PUT } from '@/app/api/v1/plans/[planId]/route';
import { GET as LIST, POST } from '@/app/api/v1/plans/route';
import { callApi } from '../support/call-api';
import { samplePlan } from '../support/sample-plan';

const plan = samplePlan();
const json = { 'content-type': 'application/json' };

async function made(): Promise<string> {
  const response = await callApi(POST, {}, { method: 'POST', body: { plan } });
  return (await response.json()).id;
}

describe('POST /api/v1/plans', () => {
  it('answers 201 with the copy, its address and its revision', async () => {
    const response = await callApi(POST, {}, { method: 'POST', body: { plan } });
    const copy = await response.json();
    expect([response.status, response.headers.get('etag')]).toEqual([201, '"1"']);
    expect(response.headers.get('location')).toBe(`/api/v1/plans/${copy.id}`);
    expect(copy).toMatchObject({ revision: 1, savedBy: 'Owner', plan });
    expect(response.headers.get('cache-control')).toContain('no-store');
  });

  it('makes one plan of requests with the same Idempotency-Key', async () => {
    const call = { method: 'POST', body: { plan }, headers: { 'idempotency-key': 'post-1' } };
    const ids = await Promise.all(
      [1, 2, 3].map(async () => (await (await callApi(POST, {}, call)).json()).id),
    );
    expect(new Set(ids).size).toBe(1);
  });

  it.each([
    ['no body', undefined, json, 400],
    ['no JSON', '{"plan":', json, 400],
    ['a list', '[]', json, 400],
    ['a number', '7', json, 400],
    ['both sources', JSON.stringify({ plan, template: 'launch' }), json, 422],
    ['no source', '{}', json, 422],
    ['an unknown member', JSON.stringify({ plan, admin: true }), json, 422],
    ['a key in the body', JSON.stringify({ plan, idempotencyKey: 'x' }), json, 422],
    ['an unknown template', '{"template":"nope"}', json, 404],
    ['a prototype', '{"plan":{"__proto__":{"admin":true}}}', json, 422],
    ['a constructor', '{"plan":{"constructor":1}}', json, 422],
    ['not UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), json, 400],
    ['very deep', `${'['.repeat(100_000)}`, json, 400],
    ['2 MB and more', `{"plan":"${'x'.repeat(2 * 1024 * 1024)}"}`, json, 413],
    ['a form', 'plan=1', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['packed', '{}', { ...json, 'content-encoding': 'gzip' }, 415],
  ])('refuses %s with a problem document', async (_what, body, headers, status) => {
    const response = await callApi(POST, {}, { method: 'POST', body, headers });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({
      status,
      title: expect.any(String),
      detail: expect.any(String),
    });
  });
});

describe('PUT /api/v1/plans/:id', () => {
  it('saves with the revision it was made from, and answers with the next', async () => {
    const planId = await made();
    const body = { plan: { ...plan, name: 'Next' } };
    const response = await callApi(PUT, { planId }, { method: 'PUT', body, headers: { 'if-match': '"1"' } });
    expect([response.status, response.headers.get('etag')]).toEqual([200, '"2"']);
    expect(await (await callApi(GET, { planId })).json()).toMatchObject({
      revision: 2,
      plan: { name: 'Next' },
    });
    const old = await callApi(GET, { planId }, { query: '?revision=1' });
    expect(await old.json()).toMatchObject({ revision: 1, plan: { name: 'Sample' } });
  });

  it('answers 428 without If-Match, 400 with one it cannot read, 412 with the copy of the server with an old one', async () => {
    const planId = await made();
    const put = (headers: Record<string, string>) =>
      callApi(PUT, { planId }, { method: 'PUT', body: { plan }, headers });
    expect((await put({})).status).toBe(428);
    for (const odd of ['*', '"abc"', '"1", "2"', 'W/"1"', '""'])
      expect((await put({ 'if-match': odd })).status).toBe(400);
    expect((await put({ 'if-match': '"1"' })).status).toBe(200);
    const late = await put({ 'if-match': '"1"' });
    expect(late.status).toBe(412);
    expect(await late.json()).toMatchObject({
      code: 'revision-mismatch',
      current: { id: planId, revision: 2 },
    });
  });
});

describe('DELETE /api/v1/plans/:id', () => {
  it('answers 204, and 404 from then on', async () => {
    const planId = await made();
    expect((await callApi(DELETE, { planId }, { method: 'DELETE' })).status).toBe(204);
    expect((await callApi(GET, { planId })).status).toBe(404);
    expect((await callApi(DELETE, { planId }, { method: 'DELETE' })).status).toBe(404);
    const bin = await (await callApi(LIST, {}, { query: '?deleted=true' })).json();
    expect(bin.plans.map((item: { id: string }) => item.id)).toContain(planId);
  });
});

describe('GET /api/v1/plans', () => {
  it.each(['?deleted=perhaps', '?page=2', '?deleted=true&deleted=false'])(
    'refuses the query %s',
    async (query) => {
      expect((await callApi(LIST, {}, { query })).status).toBe(422);
    },
  );
});
