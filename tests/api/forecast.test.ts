import { describe, expect, it } from 'vitest';
import { GET } from '@/app/api/v1/plans/[planId]/forecast/route';
import { POST } from '@/app/api/v1/plans/route';
import { simulatePlan } from '../../lib/operations/forecasts/simulate-plan';
import { callApi } from '../support/call-api';
import { samplePlan } from '../support/sample-plan';

const plan = samplePlan({ name: 'Träume & "Pläne"' });

async function made(document: unknown = plan): Promise<string> {
  return (await (await callApi(POST, {}, { method: 'POST', body: { plan: document } })).json()).id;
}

/** The day that the last column of a file names. */
function dayIn(text: string): string {
  return text.trim().slice(-10);
}

/** The command line's file as it were of the first revision of a stored plan: what it is of stands in it. */
async function writtenAs(text: string, input: object): Promise<string> {
  const { content } = await simulatePlan({ ...input, writtenOn: dayIn(text), format: 'csv' });
  return String(content).replaceAll(',,1.0.0,', ',1,1.0.0,');
}

describe('GET /api/v1/plans/:id/forecast', () => {
  it('is the forecast that the command line writes of the same document', async () => {
    const planId = await made();
    const response = await callApi(GET, { planId }, { query: '?draws=50&seed=3&format=csv' });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    // Response.text() would swallow the byte order mark, which spreadsheets need.
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    expect(text).toBe(await writtenAs(text, { plan, draws: 50, seed: 3 }));
    expect(text).toMatch(/,1,1\.0\.0,3,50,[\d.]*,EUR,20\d\d-\d\d-\d\d\n$/);
  });

  it('comes as a file with a plain name when asked to', async () => {
    const response = await callApi(GET, { planId: await made() }, { query: '?draws=0&download' });
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z0-9-]+\.json"$/);
    expect(response.headers.get('etag')).toBe('"1"');
    expect((await response.json()).weeks).toHaveLength(26);
  });

  it('leaves channels out where asked to, and says so in the file and in its name', async () => {
    const planId = await made();
    const query = '?draws=20&format=csv&download&without=ads';
    const response = await callApi(GET, { planId }, { query });
    expect(response.headers.get('content-disposition')).toContain('-baseline-without-ads.csv');
    const flights = plan.scenarios[0].flights.filter(({ channelId }) => channelId !== 'ads');
    const scenarios = [{ id: 'baseline', name: 'Baseline without Ads', flights }];
    const text = await response.text();
    const written = await writtenAs(text, { plan: { ...plan, scenarios }, draws: 20 });
    expect(text).toBe(written.replace(/^\ufeff/, ''));
    expect(text).toContain(',Baseline without Ads,');
  });

  it('tells how far it is where asked to, and ends with the very file', async () => {
    const planId = await made();
    const query = '?draws=50&seed=3&format=xlsx';
    const lines = (await (await callApi(GET, { planId }, { query: `${query}&progress` })).text())
      .trim()
      .split('\n');
    const told = lines.map((line) => JSON.parse(line));
    const { file } = told.pop();
    const shares = told.map(({ progress }) => progress.share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(told.at(-1).progress).toMatchObject({ label: 'the file', step: 4, steps: 4 });
    const plain = await callApi(GET, { planId }, { query });
    expect(plain.headers.get('content-type')).toBe(file.mediaType);
    expect(file).toMatchObject({ revision: 1, fileName: expect.stringMatching(/-baseline\.xlsx$/) });
    expect(Buffer.from(await plain.arrayBuffer()).toString('base64')).toBe(file.base64);
  });

  it('stops working for who stops reading, and goes on answering others', async () => {
    const planId = await made();
    const response = await callApi(GET, { planId }, { query: '?draws=auto&format=xlsx&progress' });
    const reader = response.body?.getReader();
    const first = new TextDecoder().decode((await reader?.read())?.value);
    expect(JSON.parse(first.split('\n')[0]).progress).toMatchObject({ step: 1 });
    await reader?.cancel();
    expect((await callApi(GET, { planId }, { query: '?draws=0' })).status).toBe(200);
  });

  it('refuses with progress as it does without', async () => {
    const planId = await made();
    expect((await callApi(GET, { planId }, { query: '?format=exe&progress' })).status).toBe(422);
    expect((await callApi(GET, { planId: 'none' }, { query: '?progress' })).status).toBe(
      (await callApi(GET, { planId: 'none' }, {})).status,
    );
  });

  it('stores the identical plan of the JSON that it wrote', async () => {
    const written = await (await callApi(GET, { planId: await made() }, { query: '?draws=0' })).json();
    const again = await made(written);
    const read = await (await callApi(GET, { planId: again }, { query: '?draws=0' })).json();
    expect(read.plan).toEqual(plan);
    expect(read).toEqual(written);
  });

  it.each([
    ['?draws=-1', 422],
    ['?draws=1.5', 422],
    ['?draws=many', 422],
    ['?draws=1e3', 422],
    ['?draws=10001', 422],
    ['?seed=-1', 422],
    ['?format=exe', 422],
    ['?format=csv&format=json', 422],
    ['?page=1', 422],
    ['?scenario=none', 404],
    ['?revision=9', 404],
    ['?without=ads,nobody', 422],
    ['?without=', 200],
    ['?locale=%00', 200],
    ['?locale=not_a_locale', 200],
  ])('answers %s with %i', async (query, status) => {
    const suffix = query.includes('draws') ? '' : '&draws=0';
    expect((await callApi(GET, { planId: await made() }, { query: query + suffix })).status).toBe(status);
  });

  it('refuses a range that would keep the others waiting', async () => {
    const channels = Array.from({ length: 24 }, (_, at) => ({ id: `c-${at}`, kind: 'ads', name: `C ${at}` }));
    const scenarios = [{ id: 'baseline', name: 'Baseline', flights: [] }];
    const planId = await made({ ...plan, horizonWeeks: 260, channels, scenarios });
    const response = await callApi(GET, { planId }, { query: '?draws=10000' });
    expect(response.status).toBe(422);
    expect((await response.json()).issues).toMatchObject([{ field: 'draws' }]);
  });
});
