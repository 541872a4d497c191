import { describe, expect, it } from 'vitest';
import { GET as getAssets } from '@/app/api/v1/plans/[planId]/assets/route';
import { GET as getAttribution } from '@/app/api/v1/plans/[planId]/attribution/route';
import { GET as getForecast } from '@/app/api/v1/plans/[planId]/forecast/route';
import { GET as getOdds } from '@/app/api/v1/plans/[planId]/odds/route';
import { GET as getStop } from '@/app/api/v1/plans/[planId]/stop/route';
import { POST } from '@/app/api/v1/plans/route';
import { simulatePlan } from '../../lib/operations/forecasts/simulate-plan';
import { callApi } from '../support/call-api';
import { manyChannels } from '../support/many-channels';
import { samplePlan } from '../support/sample-plan';

const plan = samplePlan();

async function made(document: unknown = plan): Promise<string> {
  return (await (await callApi(POST, {}, { method: 'POST', body: { plan: document } })).json()).id;
}

describe('questions about a stored plan', () => {
  it('are answered as the command line answers them of the same document', async () => {
    const planId = await made();
    const query = '?side=push&from=14&draws=40&seed=3';
    const stop = await callApi(getStop, { planId }, { query });
    const { content } = await simulatePlan({
      plan,
      draws: 40,
      seed: 3,
      figures: ['stop-test', 'stop-totals'],
      stop: { side: 'push', from: 14 },
    });
    const { revision, writtenOn, ...answered } = await stop.json();
    expect({ ...answered, revision: null, writtenOn: null }).toEqual(JSON.parse(String(content)));
    expect([revision, writtenOn]).toEqual([1, expect.stringMatching(/^20\d\d-\d\d-\d\d$/)]);
    expect(stop.headers.get('etag')).toBe('"1"');

    const attribution = await (await callApi(getAttribution, { planId }, { query: '?draws=0' })).json();
    expect(attribution.figures[0].rows).toHaveLength(3);
    const assets = await (await callApi(getAssets, { planId }, { query: '?draws=0' })).json();
    expect(assets.figures.map(({ id }: { id: string }) => id)).toEqual(['pull-assets', 'pull-stocks']);
  });

  it('can be any figures of the forecast, and one of them a CSV file', async () => {
    const planId = await made();
    const query = '?figures=channel-attribution&format=csv&draws=0&download';
    const response = await callApi(getForecast, { planId }, { query });
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="sample-baseline-channel-attribution.csv"',
    );
    expect(await response.text()).toMatch(/^\ufeff?channel,side,spend,/);
  });

  it('weigh a goal, and draw beliefs together where that is asked for or the plan says so', async () => {
    const planId = await made();
    const query = '?headline=newCustomers&goal=100&way=at-most&draws=320';
    const apart = await (await callApi(getOdds, { planId }, { query })).json();
    expect(apart.figures.map(({ id }: { id: string }) => id)).toEqual(['goal-odds', 'goal-draws']);
    expect(apart.figures[0].rows[0]).toMatchObject({ headline: 'newCustomers', peopleToReach: 100 });
    const tied = await (await callApi(getOdds, { planId }, { query: `${query}&correlated=0.6` })).json();
    expect(tied.correlations).toEqual({ sameTerm: 0.6 });
    expect(tied.figures).not.toEqual(apart.figures);
    const itsOwn = await made({ ...plan, correlations: { sameTerm: 0.6 } });
    expect(await (await callApi(getOdds, { planId: itsOwn }, { query })).json()).toEqual(tied);
    const back = await callApi(getOdds, { planId: itsOwn }, { query: `${query}&correlated=0` });
    expect(await back.json()).toEqual(apart);
    const csv = await callApi(getForecast, { planId }, { query: `${query}&figures=goal-draws&format=csv` });
    expect(await csv.text()).toMatch(/^from,to,draws,reached,/);
    for (const [wrong, status] of [
      ['?goal=100', 422],
      ['?headline=luck&goal=1', 422],
      [`${query}&correlated=0.99`, 422],
    ] as const)
      expect((await callApi(getOdds, { planId }, { query: wrong })).status).toBe(status);
  });

  it.each([
    ['?from=14', 422],
    ['?side=push', 422],
    ['?side=push&channel=ads&from=14', 422],
    ['?side=left&from=14', 422],
    ['?side=push&from=0', 422],
    ['?channel=tv&from=14', 404],
    ['?channel=ads&from=14', 200],
    ['?side=pull&from=26', 200],
    ['?side=pull&from=27', 422],
    ['?side=pull&from=14&figures=awareness', 422],
  ])('answer a stop of %s with %i', async (query, status) => {
    expect((await callApi(getStop, { planId: await made() }, { query: `${query}&draws=0` })).status).toBe(
      status,
    );
  });

  it('are refused where they would keep the others waiting', async () => {
    const planId = await made(manyChannels(24, 260));
    const response = await callApi(getAttribution, { planId }, { query: '?draws=400' });
    expect(response.status).toBe(422);
    expect((await response.json()).issues).toMatchObject([{ field: 'draws' }]);
  });
});
