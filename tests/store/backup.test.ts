import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importPlan } from '../../lib/operations/imports/import-plan';
import { createPlan } from '../../lib/operations/plans/create-plan';
import { readActuals } from '../../lib/operations/plans/read-actuals';
import { readPlan } from '../../lib/operations/plans/read-plan';
import { revisePlan } from '../../lib/operations/plans/revise-plan';
import { openDatabase } from '../../lib/store/database';
import { readBackup, writeBackup } from '../../scripts/backup-file.mjs';
import { extraDatabaseUrl, testContext, testDatabaseUrl } from '../support/database';
import { samplePlan } from '../support/sample-plan';
import { weeklyCsv } from '../support/weekly-csv';

const folder = mkdtempSync(join(tmpdir(), 'pushpull-backup-'));
const file = join(folder, 'all.jsonl.gz');
const open: postgres.Sql[] = [];
const connect = (url: string) => {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  open.push(sql);
  return sql;
};

describe('a backup', () => {
  let ids: string[] = [];

  beforeAll(async () => {
    const ctx = await testContext();
    const name = '"quotes", \\ {braces}, NULL, \\n, ümlaut, 😀';
    const plan = await createPlan(ctx, { plan: samplePlan({ name }), idempotencyKey: 'k' });
    await revisePlan(ctx, { planId: plan.id, ifRevision: 1, plan: samplePlan({ name: `${name} 2` }) });
    const bytes = new TextEncoder().encode(weeklyCsv());
    const answers = { currency: 'EUR' };
    const imported = await importPlan(ctx, { fileName: 'shop.csv', bytes, answers });
    ids = [plan.id, imported.id];
  });

  afterAll(async () => {
    await Promise.all(open.map((sql) => sql.end()));
    rmSync(folder, { recursive: true });
  });

  it('restored into an empty database gives the same data, to the letter', async () => {
    const source = connect(await testDatabaseUrl());
    const written = await writeBackup(source, file);
    const url = await extraDatabaseUrl();
    expect(await readBackup(connect(url), file, false)).toBe(written);
    const again = join(folder, 'again.jsonl.gz');
    await writeBackup(connect(url), again);
    const rows = (path: string) => gunzipSync(readFileSync(path)).toString().split('\n').sort();
    expect(rows(again)).toEqual(rows(file));

    const ctx = await testContext();
    const [{ workspace_id: workspaceId }] = await source`select workspace_id from plans where id = ${ids[0]}`;
    const here = { ...ctx, actor: { ...ctx.actor, workspaceId } };
    const there = { ...here, db: openDatabase(url) };
    for (const planId of ids) {
      expect(await readPlan(there, { planId })).toEqual(await readPlan(here, { planId }));
      expect(await readActuals(there, { planId })).toEqual(await readActuals(here, { planId }));
    }
  });

  it('is not restored over plans unless told so, and then replaces them', async () => {
    const sql = connect(await extraDatabaseUrl());
    const rows = await readBackup(sql, file, false);
    await expect(readBackup(sql, file, false)).rejects.toThrow(/holds \d+ plan\(s\)\. Nothing was changed/);
    expect(await readBackup(sql, file, true)).toBe(rows);
  });

  it.each([
    ['cut short', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    [
      'without its last line',
      (whole: Buffer) =>
        gzipSync(
          gunzipSync(whole)
            .toString()
            .trimEnd()
            .replace(/\n[^\n]*$/, ''),
        ),
    ],
    ['of another program', () => gzipSync('{"format":"other"}\n')],
    [
      'of a newer version',
      (whole: Buffer) =>
        gzipSync(gunzipSync(whole).toString().replace('"migrations":["', '"migrations":["0')),
    ],
    ['that is no archive', () => Buffer.from('hello')],
  ])('%s is refused and changes nothing', async (_what, spoil) => {
    const sql = connect(await extraDatabaseUrl());
    const path = join(folder, 'spoilt.gz');
    writeFileSync(path, spoil(readFileSync(file)));
    await expect(readBackup(sql, path, false)).rejects.toThrow(path);
    expect(await sql`select * from workspaces`).toHaveLength(0);
  });
});
