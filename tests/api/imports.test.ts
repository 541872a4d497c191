import { describe, expect, it } from 'vitest';
import { POST as HOLDOUT } from '@/app/api/v1/imports/holdout/route';
import { POST } from '@/app/api/v1/imports/route';
import { GET as ACTUALS } from '@/app/api/v1/plans/[planId]/actuals/route';
import { GET as LIST } from '@/app/api/v1/plans/route';
import { EXPORTS } from '../import/exports';
import { callApi } from '../support/call-api';
import { weeklyCsv } from '../support/weekly-csv';

const file = (text: string | Uint8Array<ArrayBuffer> = weeklyCsv(), name = 'shop.csv') =>
  new File([text], name);

function form(fields: Record<string, string | File>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

const post = (fields: Record<string, string | File>, headers: Record<string, string> = {}) =>
  callApi(POST, {}, { method: 'POST', body: form(fields), headers });
const planCount = async () => (await (await callApi(LIST, {})).json()).plans.length;

describe('POST /api/v1/imports', () => {
  it('proposes and stores nothing until it is confirmed', async () => {
    const before = await planCount();
    const response = await post({ file: file() });
    expect(response.status).toBe(200);
    const roles = (await response.json()).columns.map((column: { role: string }) => column.role);
    expect(roles).toEqual(['date', 'spend', 'spend', 'outcome']);
    expect(await planCount()).toBe(before);
  });

  it('stores the plan and its history once it is confirmed, and once only', async () => {
    const fields = () => ({
      file: file(),
      confirm: 'true',
      answers: JSON.stringify({ planName: 'Mine', currency: 'EUR' }),
    });
    const key = { 'idempotency-key': 'import-1' };
    const [one, two] = await Promise.all([post(fields(), key), post(fields(), key)]);
    expect([one.status, two.status]).toEqual([201, 201]);
    const copy = await one.json();
    expect((await two.json()).id).toBe(copy.id);
    expect(copy.plan).toMatchObject({ name: 'Mine', startsOn: '2025-12-29', origin: { from: 'import' } });
    const { series, fileName, holdout } = await (await callApi(ACTUALS, { planId: copy.id })).json();
    expect(fileName).toBe('shop.csv');
    const revenue = series.find((one: { series: string }) => one.series === 'revenue');
    expect(revenue).toMatchObject({ startsOn: '2023-01-02' });
    expect(revenue.values).toHaveLength(156);
    expect(series.map((one: { series: string }) => one.series.split(':')[0]).sort()).toEqual([
      'revenue',
      'spend',
      'spend',
    ]);
    expect(holdout.weeks).toHaveLength(52);
  });

  it('tells how well the last year could be foreseen', async () => {
    const body = form({ file: file(), answers: JSON.stringify({ currency: 'EUR' }) });
    const { holdout } = await (await callApi(HOLDOUT, {}, { method: 'POST', body })).json();
    expect(holdout.wapeModel).toBeGreaterThan(0);
  });

  it.each([
    ['no file', {}, 422],
    ['text instead of a file', { file: 'week,spend' }, 422],
    ['an unknown field', { file: file(), admin: 'yes' }, 422],
    ['a mapping that is not JSON', { file: file(), mapping: '{' }, 400],
    ['a mapping of unknown members', { file: file(), mapping: '{"x":1}' }, 422],
    ['a strange confirmation', { file: file(), confirm: '1' }, 422],
    ['an empty file', { file: file('') }, undefined],
    ['a picture', { file: file(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255]), 'a.png') }, undefined],
    ['prose', { file: file('Dear all,\nsales were good.\n', 'letter.txt') }, undefined],
    ['a confirmation of prose', { file: file('Dear all,\nsales were good.\n'), confirm: 'true' }, undefined],
  ])('declines %s with a reason', async (_what, fields, status) => {
    const response = await post(fields as Record<string, string | File>);
    if (status !== undefined) expect(response.status).toBe(status);
    expect(response.status).toBeLessThan(500);
    if (response.status !== 200) expect((await response.json()).detail.length).toBeGreaterThan(10);
  });

  it('declines more than 20 MB while it is being read', async () => {
    const big = new Uint8Array(21 * 1024 * 1024).fill(0x31);
    expect((await post({ file: file(big) })).status).toBe(413);
  });

  it('declines a form whose parts cannot be told apart', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    expect((await callApi(POST, {}, { method: 'POST', body: 'garbage', headers })).status).toBe(400);
  });

  it('takes several files, and the same as JSON in base64', async () => {
    const body = new FormData();
    body.append('file', file(EXPORTS.google, 'google.csv'));
    body.append('file', file(EXPORTS.ga4, 'ga4.csv'));
    body.append('files', JSON.stringify([{}, { source: 'ga4' }]));
    const form = await (await callApi(POST, {}, { method: 'POST', body })).json();
    expect(form).toMatchObject({ ready: true, weeks: { count: 10 } });
    const base64 = (text: string) => Buffer.from(text).toString('base64');
    const files = [
      { fileName: 'google.csv', content: base64(EXPORTS.google) },
      { fileName: 'ga4.csv', content: base64(EXPORTS.ga4) },
    ];
    const headers = { 'content-type': 'application/json' };
    const send = (document: unknown) =>
      callApi(POST, {}, { method: 'POST', body: JSON.stringify(document), headers });
    expect(await (await send({ files })).json()).toEqual(form);
    const made = await send({ files, confirm: true });
    expect(made.status).toBe(201);
    expect((await made.json()).plan).toMatchObject({ startsOn: '2025-08-11', currency: 'EUR' });
    for (const wrong of [
      {},
      { files: [] },
      { files: [{ fileName: 'a.csv', content: '%' }] },
      { files, more: 1 },
    ])
      expect((await send(wrong)).status).toBe(422);
  });
});
