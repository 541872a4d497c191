import { beforeAll, describe, expect, it } from 'vitest';
import { localContext } from '../../lib/operations/context';
import { apiRefusal } from '../support/api-refusal';
import { BAD_FILES } from '../support/bad-files';
import { testDatabaseUrl } from '../support/database';

const IMPORTS = '/api/v1/imports';

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabaseUrl();
  // The first use makes the workspace; refusals come after it.
  await localContext();
});

describe('a file that is wrong is refused when it is to be stored:', () => {
  const form = (fields: readonly (readonly [string, string | File])[]) => {
    const data = new FormData();
    for (const [name, value] of fields) data.append(name, value);
    return data;
  };
  const answers = JSON.stringify({ currency: 'EUR', price: 60, margin: 0.4, marketSize: 100_000 });
  const confirmed = (file: File) =>
    form([
      ['file', file],
      ['answers', answers],
      ['confirm', 'true'],
    ]);

  it.each(BAD_FILES)('%s', async (_what, name, content) => {
    const { status } = await apiRefusal(IMPORTS, {
      method: 'POST',
      body: confirmed(new File([content], name)),
    });
    expect([400, 413, 415, 422]).toContain(status);
  });

  const weeks = new File(['week,ads_spend,revenue\n2025-01-06,1,2\n2025-01-13,1,2\n'], 'a.csv');
  it.each<[string, readonly (readonly [string, string | File])[], number]>([
    ['no file', [], 422],
    ['text instead of a file', [['file', 'week,spend']], 422],
    ['21 files', Array.from({ length: 21 }, () => ['file', weeks] as const), 422],
    [
      'an unknown field',
      [
        ['file', weeks],
        ['admin', 'true'],
      ],
      422,
    ],
    [
      'a mapping that is no JSON',
      [
        ['file', weeks],
        ['mapping', '{'],
      ],
      400,
    ],
    [
      'a mapping that is too deep',
      [
        ['file', weeks],
        ['mapping', '['.repeat(5_000)],
      ],
      400,
    ],
    [
      'a mapping of a column that is not there',
      [
        ['file', weeks],
        ['mapping', '{"columns":[{"column":"x","role":"king"}]}'],
        ['confirm', 'true'],
      ],
      422,
    ],
    [
      'an unknown currency',
      [
        ['file', weeks],
        ['answers', '{"currency":"QQQ"}'],
        ['confirm', 'true'],
      ],
      422,
    ],
    [
      'an absurd price',
      [
        ['file', weeks],
        ['answers', '{"currency":"EUR","price":1e300}'],
        ['confirm', 'true'],
      ],
      422,
    ],
    [
      'a prototype as answer',
      [
        ['file', weeks],
        ['answers', '{"__proto__":{"price":1}}'],
        ['confirm', 'true'],
      ],
      422,
    ],
    [
      'a confirmation that is none',
      [
        ['file', weeks],
        ['confirm', 'yes'],
      ],
      422,
    ],
    ['more than 20 MB', [['file', new File([new Uint8Array(21 * 1024 * 1024)], 'a.csv')]], 413],
  ])('%s', async (_what, fields, status) => {
    expect((await apiRefusal(IMPORTS, { method: 'POST', body: form(fields) })).status).toBe(status);
  });

  it('a form that is no form', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    expect((await apiRefusal(IMPORTS, { method: 'POST', headers, body: 'garbage' })).status).toBe(400);
  });
});
