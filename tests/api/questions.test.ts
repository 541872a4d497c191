import { describe, expect, it } from 'vitest';
import { GET as getAssets } from '@/app/api/v1/plans/[planId]/assets/route';
import { GET as getAttribution } from '@/app/api/v1/plans/[planId]/attribution/route';
import { GET as getForecast } from '@/app/api/v1/plans/[planId]/forecast/route';
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
