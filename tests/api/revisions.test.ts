import { describe, expect, it } from 'vitest';
import { PATCH } from '@/app/api/v1/plans/[planId]/revisions/[revision]/route';
import { GET } from '@/app/api/v1/plans/[planId]/revisions/route';
import { POST } from '@/app/api/v1/plans/route';
import { callApi } from '../support/call-api';
import { samplePlan } from '../support/sample-plan';

async function made(): Promise<string> {
  const response = await callApi(POST, {}, { method: 'POST', body: { plan: samplePlan() } });
  return (await response.json()).id;
}

describe('PATCH /api/v1/plans/:id/revisions/:revision', () => {
  it('names a version, which the list then shows', async () => {
    const planId = await made();
    const body = { name: 'First draft' };
    const named = await callApi(PATCH, { planId, revision: '1' }, { method: 'PATCH', body });
    expect([named.status, await named.json()]).toEqual([200, { revision: 1, name: 'First draft' }]);
    const list = await (await callApi(GET, { planId }, { query: '?limit=5&locale=de-DE' })).json();
    expect(list.revisions).toMatchObject([{ revision: 1, name: 'First draft', summary: 'Plan made' }]);
  });

  it.each([
    ['another revision', '7', { name: 'x' }, 404],
    ['no revision', 'abc', { name: 'x' }, 422],
    ['no name', '1', {}, 422],
    ['a long name', '1', { name: 'x'.repeat(81) }, 422],
    ['an unknown member', '1', { name: 'x', revision: 2 }, 422],
  ])('refuses %s', async (_what, revision, body, status) => {
    const planId = await made();
    expect((await callApi(PATCH, { planId, revision }, { method: 'PATCH', body })).status).toBe(status);
  });

  it('refuses a request of another site', async () => {
    const headers = { origin: 'https://elsewhere.example' };
    const call = { method: 'PATCH', body: { name: 'x' }, headers };
    expect((await callApi(PATCH, { planId: await made(), revision: '1' }, call)).status).toBe(403);
  });
});

describe('GET /api/v1/plans/:id/revisions', () => {
  it.each(['?limit=0', '?limit=x', '?before=0', '?page=2'])('refuses the query %s', async (query) => {
    expect((await callApi(GET, { planId: await made() }, { query })).status).toBe(422);
  });
});
