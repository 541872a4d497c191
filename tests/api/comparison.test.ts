import { describe, expect, it } from 'vitest';
import { GET } from '@/app/api/v1/plans/[planId]/comparison/route';
import { POST } from '@/app/api/v1/plans/route';
import { compareDocuments } from '../../lib/operations/forecasts/compare-documents';
import { comparisonDocument } from '../../lib/report/comparison/comparison-document';
import { callApi } from '../support/call-api';
import { contestedPlan } from '../support/compared';
import { manyChannels } from '../support/many-channels';

const plan = contestedPlan();

async function made(document: unknown = plan): Promise<string> {
  return (await (await callApi(POST, {}, { method: 'POST', body: { plan: document } })).json()).id;
}

describe('GET /api/v1/plans/:id/comparison', () => {
  it('says what the command line says of the same documents', async () => {
    const planId = await made();
    const query = '?with=push,Hybrid&goal=newCustomers&draws=60&seed=3';
    const response = await callApi(GET, { planId }, { query });
    expect([response.status, response.headers.get('etag')]).toEqual([200, '"1"']);
    const { revisions, ...document } = await response.json();
    expect(revisions).toEqual({ [planId]: 1 });
    const { comparison, ...asked } = await compareDocuments({
      plans: [{ plan, scenarios: ['push', 'mix'] }],
      goal: 'newCustomers',
      draws: 60,
      seed: 3,
    });
    const expected = JSON.stringify(comparisonDocument(comparison, asked)).replaceAll('plan1.', `${planId}.`);
    expect(document).toEqual(JSON.parse(expected));
  });

  it('takes the first four scenarios where none is named, and those of other plans', async () => {
    const planId = await made();
    const all = await (await callApi(GET, { planId }, { query: '?draws=0' })).json();
    expect(all.scenarios.map(({ label }: { label: string }) => label)).toEqual([
      'Push-led',
      'Hybrid',
      'Pull-led',
      'Push again',
    ]);
    const other = await made(contestedPlan({ name: 'Dollars', currency: 'USD' }));
    const query = `?with=mix,${other}.mix&draws=40`;
    const across = await (await callApi(GET, { planId }, { query })).json();
    expect(across.currency).toBeNull();
    expect(across.verdict.goal).toBe('newCustomers');
    expect(across.notes[0]).toContain('Money is not compared');
    expect(JSON.stringify(across.figures)).not.toContain('"money"');
  });

  it.each([
    ['?with=nobody', 404],
    ['?with=00000000-0000-4000-8000-0000000000aa.mix', 404],
    ['?with=push,push', 422],
    ['?with=push,mix,pull,again,push', 422],
    ['?goal=happiness', 422],
    ['?goal=spend', 422],
    ['?draws=20000', 422],
    ['?draws=-1', 422],
    ['?colour=red', 422],
    ['?with=', 422],
    ['?with=mix&draws=0', 200],
  ])('answers %s with %i', async (query, status) => {
    expect((await callApi(GET, { planId: await made() }, { query })).status).toBe(status);
  });

  it('is not found for a plan that is not there, and refused where it would keep others waiting', async () => {
    expect((await callApi(GET, { planId: 'nothing' })).status).toBe(404);
    const planId = await made(manyChannels(24, 260));
    const response = await callApi(GET, { planId }, { query: '?draws=10000' });
    expect(response.status).toBe(422);
    expect((await response.json()).issues).toMatchObject([{ field: 'draws' }]);
  });
});
