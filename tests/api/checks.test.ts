import { describe, expect, it } from 'vitest';
import { GET } from '@/app/api/v1/plans/[planId]/checks/route';
import { POST } from '@/app/api/v1/plans/route';
import { checkPlan } from '../../lib/operations/forecasts/check-plan';
import { callApi } from '../support/call-api';
import { samplePlan } from '../support/sample-plan';

const plan = samplePlan();

async function made(): Promise<string> {
  return (await (await callApi(POST, {}, { method: 'POST', body: { plan } })).json()).id;
}

describe('GET /api/v1/plans/:id/checks', () => {
  it('is what the command line finds in the same document, and says in which revision', async () => {
    const response = await callApi(GET, { planId: await made() });
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toBe('"1"');
    const found = JSON.parse(JSON.stringify(checkPlan({ plan })));
    expect(await response.json()).toEqual({ ...found, revision: 1 });
  });

  it.each([
    ['?scenario=none', 404],
    ['?revision=9', 404],
    ['?revision=x', 422],
    ['?page=1', 422],
    ['?scenario=Baseline&revision=1', 200],
  ])('answers %s with %i', async (query, status) => {
    expect((await callApi(GET, { planId: await made() }, { query })).status).toBe(status);
  });

  it('does not know a plan that is not there', async () => {
    const planId = '00000000-0000-4000-8000-00000000dead';
    expect((await callApi(GET, { planId })).status).toBe(404);
  });
});
