import { afterEach, describe, expect, it } from 'vitest';
import { GET, POST } from '@/app/api/v1/plans/route';
import { callApi } from '../support/call-api';
import { samplePlan } from '../support/sample-plan';

const body = { plan: samplePlan() };
const post = async (headers: Record<string, string>) =>
  (await callApi(POST, {}, { method: 'POST', body, headers })).status;

describe('a request that changes something', () => {
  afterEach(() => {
    delete process.env.HOST;
  });

  it.each([
    ['of a page of this server', { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }, 201],
    ['of a program, which names no origin', {}, 201],
    ['of a page elsewhere', { origin: 'https://evil.example' }, 403],
    ['of a page on another port', { origin: 'http://localhost:4000' }, 403],
    ['of a sandboxed page', { origin: 'null' }, 403],
    ['of a malformed origin', { origin: 'localhost:3000' }, 403],
    ['without an origin but with cookies', { cookie: 'session=1' }, 403],
    ['without an origin but of a browser', { 'sec-fetch-site': 'cross-site' }, 403],
  ])('%s is answered with the right status', async (_what, headers, status) => {
    expect(await post(headers as Record<string, string>)).toBe(status);
  });

  it('to a server of this machine only has to name it as such, also when it only reads', async () => {
    process.env.HOST = '127.0.0.1';
    expect(await post({})).toBe(201);
    expect(await post({ host: '127.0.0.1:3000' })).toBe(201);
    expect(await post({ host: 'evil.example:3000', origin: 'http://evil.example:3000' })).toBe(403);
    expect((await callApi(GET, {}, { headers: { host: 'evil.example' } })).status).toBe(403);
  });
});
