import { NextRequest } from 'next/server';
import { describe, expect, it } from 'vitest';
import { DELETE, PATCH } from '@/app/api/v1/plans/[planId]/shares/[shareId]/route';
import { GET, POST } from '@/app/api/v1/plans/[planId]/shares/route';
import { POST as CREATE } from '@/app/api/v1/plans/route';
import { GET as FORECAST } from '@/app/s/[token]/forecast/route';
import { POST as PASSWORD } from '@/app/s/[token]/password/route';
import { proxy } from '../../proxy';
import { callApi } from '../support/call-api';
import { twoScenarios } from '../support/shared-plan';

async function planMade(): Promise<string> {
  const response = await callApi(CREATE, {}, { method: 'POST', body: { plan: twoScenarios() } });
  return (await response.json()).id;
}

async function shared(body: object = {}) {
  const planId = await planMade();
  const call = { method: 'POST', body: { scenarios: ['baseline'], ...body } };
  const response = await callApi(POST, { planId }, call);
  expect(response.status).toBe(201);
  const share = await response.json();
  expect(response.headers.get('location')).toBe(`/api/v1/plans/${planId}/shares/${share.id}`);
  return { planId, shareId: share.id, token: share.token, address: share.address };
}

const tryPassword = (token: string, password: string, headers: Record<string, string> = {}) =>
  callApi(
    PASSWORD,
    { token },
    {
      method: 'POST',
      body: new URLSearchParams({ password }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    },
  );

describe('the API of links', () => {
  it('makes, lists, changes and withdraws one', async () => {
    const { planId, shareId, token, address } = await shared({ name: 'Board' });
    expect(address).toBe(`/s/${token}`);
    expect((await callApi(FORECAST, { token })).status).toBe(200);
    const { shares } = await (await callApi(GET, { planId })).json();
    expect(shares).toMatchObject([{ id: shareId, name: 'Board', state: 'open', views: 0 }]);
    expect(shares[0].token).toBeUndefined();
    const params = { planId, shareId };
    const changed = await callApi(PATCH, params, { method: 'PATCH', body: { showsBudgets: true } });
    expect(await changed.json()).toMatchObject({ name: 'Board', showsBudgets: true });
    const same = await callApi(PATCH, params, { method: 'PATCH', body: {} });
    expect([same.status, await same.json()]).toMatchObject([200, { name: 'Board', showsBudgets: true }]);
    expect((await callApi(DELETE, params, { method: 'DELETE' })).status).toBe(204);
    expect((await callApi(FORECAST, { token })).status).toBe(404);
  });

  it('tells a whole address where the public one is known', async () => {
    process.env.PUSHPULL_SHARE_URL = 'https://plans.example/';
    try {
      const { token, address } = await shared();
      expect(address).toBe(`https://plans.example/s/${token}`);
    } finally {
      delete process.env.PUSHPULL_SHARE_URL;
    }
  });

  it.each([
    ['another site', { origin: 'https://evil.example' }, {}, 403],
    ['a body that says whose plan it is', {}, { planId: 'x' }, 422],
    ['a token of the caller’s choice', {}, { token: 'A'.repeat(43) }, 422],
  ])('refuses to make one for %s', async (_what, headers, body, status) => {
    const planId = await planMade();
    const call = { method: 'POST', body: { scenarios: ['baseline'], ...body }, headers };
    expect((await callApi(POST, { planId }, call)).status).toBe(status);
  });
});

describe('what a link answers', () => {
  it('is tagged, so that a page which asks again is told that nothing changed', async () => {
    const { token } = await shared();
    const first = await callApi(FORECAST, { token }, { query: '?locale=de-DE' });
    const tag = String(first.headers.get('etag'));
    expect(first.headers.get('cache-control')).toBe('private, no-store');
    const again = { query: '?locale=de-DE', headers: { 'if-none-match': tag } };
    expect((await callApi(FORECAST, { token }, again)).status).toBe(304);
    expect((await callApi(FORECAST, { token }, { headers: { 'if-none-match': tag } })).status).toBe(200);
  });

  it('is the same 404 for a link that is revoked and for one that never was', async () => {
    const { planId, shareId, token } = await shared();
    await callApi(DELETE, { planId, shareId }, { method: 'DELETE' });
    const told = async (one: string) => {
      const [figures, password] = [await callApi(FORECAST, { token: one }), await tryPassword(one, 'x')];
      return [figures.status, await figures.json(), password.status, await password.json()];
    };
    expect(await told(token)).toEqual(await told('A'.repeat(43)));
    expect((await told(token))[0]).toBe(404);
    expect(await told('%00')).toEqual(await told('A'.repeat(43)));
  });

  it('is nothing before its password, which a cookie of this link alone then remembers', async () => {
    const { token } = await shared({ password: 'open sesame' });
    const closed = await callApi(FORECAST, { token });
    expect([closed.status, await closed.json()]).toMatchObject([403, { code: 'forbidden' }]);
    const wrong = await tryPassword(token, 'shut sesame');
    expect([wrong.status, wrong.headers.get('location')]).toEqual([303, `/s/${token}?tried=wrong`]);
    expect(wrong.headers.get('set-cookie')).toBeNull();
    const right = await tryPassword(token, 'open sesame');
    const cookie = String(right.headers.get('set-cookie'));
    expect(right.headers.get('location')).toBe(`/s/${token}`);
    expect(cookie).toContain(`; Path=/s/${token}; `);
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax$/);
    const headers = { cookie: `other=1; ${cookie.split(';')[0]}` };
    expect((await callApi(FORECAST, { token }, { headers })).status).toBe(200);
    const secure = await tryPassword(token, 'open sesame', { 'x-forwarded-proto': 'https' });
    expect(secure.headers.get('set-cookie')).toMatch(/; Secure$/);
  });

  it('lets no page elsewhere try passwords through a visitor', async () => {
    const { token } = await shared({ password: 'open sesame' });
    const call = await tryPassword(token, 'open sesame', { 'sec-fetch-site': 'cross-site', origin: 'null' });
    expect(call.status).toBe(403);
    const own = await tryPassword(token, 'open sesame', { 'sec-fetch-site': 'same-origin', origin: 'null' });
    expect(own.status).toBe(303);
  });

  it.each([
    ['JSON', '{"password":"x"}', 'application/json', 415],
    ['too long', `password=${'x'.repeat(5_000)}`, 'application/x-www-form-urlencoded', 413],
    ['no field', 'word=x', 'application/x-www-form-urlencoded', 303],
  ])('takes a form for a password: %s', async (_what, body, type, status) => {
    const { token } = await shared({ password: 'open sesame' });
    const call = { method: 'POST', body, headers: { 'content-type': type } };
    expect((await callApi(PASSWORD, { token }, call)).status).toBe(status);
  });
});

describe('the headers of a link', () => {
  const headersOf = async (token: string) =>
    (await proxy(new NextRequest(`http://localhost:3000/s/${token}`))).headers;

  it('keep it out of search, out of stores and out of other addresses', async () => {
    const { token } = await shared();
    expect(Object.fromEntries(await headersOf(token))).toMatchObject({
      'x-robots-tag': 'noindex, nofollow, noarchive',
      'referrer-policy': 'no-referrer',
      'cache-control': 'private, no-store',
    });
  });

  it('allow frames for a link that may be framed, and for no other', async () => {
    const framed = await shared({ isEmbeddable: true });
    const closed = await shared();
    const policy = async (token: string) => {
      const headers = await headersOf(token);
      const ancestors = /frame-ancestors ([^;]*)/.exec(String(headers.get('content-security-policy')))?.[1];
      return [ancestors, headers.get('x-frame-options')];
    };
    expect(await policy(framed.token)).toEqual(['*', null]);
    for (const token of [closed.token, 'A'.repeat(43), 'x'])
      expect(await policy(token)).toEqual(["'none'", 'DENY']);
    const { planId, shareId } = framed;
    await callApi(DELETE, { planId, shareId }, { method: 'DELETE' });
    expect(await policy(framed.token)).toEqual(["'none'", 'DENY']);
  });
});
