import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EXIT, runCli } from '../../lib/cli/run-cli';
import { simulatePlan } from '../../lib/operations/forecasts/simulate-plan';
import { testDatabaseUrl } from '../support/database';
import { samplePlan } from '../support/sample-plan';
import { weeklyCsv } from '../support/weekly-csv';

const plan = samplePlan();
let folder: string;
let planFile: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pushpull-cli-'));
  planFile = join(folder, 'plan.json');
  await writeFile(planFile, JSON.stringify(plan));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs a line as a user does, on this worker's database or none. */
async function pushpull(args: readonly string[], url?: string) {
  process.env.DATABASE_URL = url ?? (await testDatabaseUrl());
  let [out, err] = ['', ''];
  const code = await runCli(args, {
    write: (content) => {
      out += content;
    },
    warn: (line) => {
      err += `${line}\n`;
    },
    now: () => new Date('2026-11-24T12:00:00Z'),
  });
  return { code, out, err };
}

async function made(): Promise<string> {
  return JSON.parse((await pushpull(['plans', 'create', planFile, '--json'])).out).id;
}

describe('the command line of stored plans', () => {
  it('makes a plan, lists it, reads it back as it was, saves it and tells its history', async () => {
    const created = await pushpull(['plans', 'create', planFile]);
    expect([created.code, created.out]).toEqual([
      0,
      expect.stringMatching(/^[0-9a-f-]{36} {2}revision 1 {2}Sample\n$/),
    ]);
    const [id] = created.out.split(' ');
    expect((await pushpull(['plans', 'list'])).out).toContain(id);
    const read = await pushpull(['plans', 'read', id]);
    expect([JSON.parse(read.out), read.err]).toEqual([
      plan,
      expect.stringMatching(/^revision 1, saved .* by Owner\n$/),
    ]);
    const file = join(folder, 'changed.json');
    await writeFile(file, JSON.stringify({ ...plan, name: 'Changed' }));
    const revised = await pushpull(['plans', 'revise', id, file, '--if-revision', '1']);
    expect(revised).toMatchObject({ code: 0, out: `${id}  revision 2  Changed\n` });
    const named = await pushpull(['plans', 'name', id, '2', 'As agreed']);
    expect(named).toMatchObject({ code: 0, out: 'revision 2  As agreed\n' });
    const { revisions } = JSON.parse((await pushpull(['plans', 'history', id, '--json'])).out);
    expect(revisions).toMatchObject([
      { revision: 2, name: 'As agreed' },
      { revision: 1, name: null },
    ]);
    expect((await pushpull(['plans', 'history', id])).out).toMatch(/revision +saved[\s\S]*As agreed/);
    const old = await pushpull(['plans', 'read', id, '--revision', '1', '--json']);
    expect(JSON.parse(old.out)).toMatchObject({ id, revision: 1, plan });
  });

  it('makes one plan of lines with the same key, and a plan of a template', async () => {
    const line = ['plans', 'create', '--template', 'launch', '--key', 'cli-1', '--json'];
    const [one, two] = [await pushpull(line), await pushpull(line)];
    expect(JSON.parse(two.out)).toEqual(JSON.parse(one.out));
    expect(JSON.parse(one.out).plan.origin).toEqual({ from: 'template', name: 'launch' });
  });

  it('copies, bins and brings back', async () => {
    const id = await made();
    const copy = await pushpull(['plans', 'duplicate', id, '--name', 'Plan B']);
    expect(copy.out).toMatch(/ {2}revision 1 {2}Plan B\n$/);
    expect((await pushpull(['plans', 'delete', id])).code).toBe(0);
    expect((await pushpull(['plans', 'read', id])).code).toBe(EXIT.invalidInput);
    const bin = JSON.parse((await pushpull(['plans', 'list', '--deleted', '--json'])).out);
    expect(bin.plans.map((item: { id: string }) => item.id)).toContain(id);
    expect((await pushpull(['plans', 'undelete', id])).out).toContain(`${id}  revision 1`);
  });

  it('forecasts a stored plan as its document is forecast, into a file where one is named', async () => {
    const id = await made();
    const document = JSON.parse((await pushpull(['plans', 'read', id])).out);
    const { content } = await simulatePlan({ plan: document, draws: 20, format: 'json' });
    const out = join(folder, 'stored.json');
    const line = ['plans', 'forecast', id, '--draws', '20', '--out', out];
    expect(await pushpull(line)).toMatchObject({ code: 0, out: '' });
    const { revision, writtenOn, ...forecast } = JSON.parse(await readFile(out, 'utf8'));
    expect({ ...forecast, revision: null, writtenOn: null }).toEqual(JSON.parse(String(content)));
    expect([revision, writtenOn]).toEqual([1, expect.stringMatching(/^20\d\d-\d\d-\d\d$/)]);
  });

  it('stores an import with its history', async () => {
    const file = join(folder, 'weeks.csv');
    await writeFile(file, weeklyCsv(20));
    const mapping = join(folder, 'mapping.json');
    await writeFile(mapping, JSON.stringify({ answers: { currency: 'EUR' } }));
    const imported = await pushpull(['plans', 'import', file, '--map', mapping, '--json']);
    expect(imported).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(imported.out)).toMatchObject({ revision: 1, plan: { origin: { from: 'import' } } });
  });

  it('lists page by page', async () => {
    await made();
    await made();
    const first = JSON.parse((await pushpull(['plans', 'list', '--limit', '1', '--json'])).out);
    const second = await pushpull(['plans', 'list', '--limit', '1', '--after', first.next, '--json']);
    expect(JSON.parse(second.out).plans[0].id).not.toBe(first.plans[0].id);
  });
});

describe('its exit codes', () => {
  afterEach(async () => {
    process.env.DATABASE_URL = await testDatabaseUrl();
  });

  it('is 4 when somebody saved since, and nothing is overwritten', async () => {
    const id = await made();
    const save = ['plans', 'revise', id, planFile, '--if-revision', '1'];
    expect((await pushpull(save)).code).toBe(0);
    const late = await pushpull(save);
    expect([late.code, late.out]).toEqual([EXIT.conflict, '']);
    expect(late.err).toContain('The plan is at revision 2');
    const gone = await pushpull(['plans', 'delete', id, '--if-revision', '1']);
    expect(gone.code).toBe(EXIT.conflict);
  });

  it('is 5 where there is no database, and says what to do', async () => {
    for (const url of ['', 'postgres://nobody:wrong@127.0.0.1:9/none']) {
      const { code, out, err } = await pushpull(['plans', 'list'], url);
      expect([code, out]).toEqual([EXIT.unavailable, '']);
      expect(err).toMatch(/npm start|try again/);
    }
  });

  it.each([
    ['plans alone', ['plans'], /followed by one of: list, read/],
    ['an unknown action', ['plans', 'burn'], /followed by one of/],
    ['no id', ['plans', 'read'], /missing|required/i],
    ['no revision', ['plans', 'revise', 'x', 'plan.json'], /--if-revision 7/],
    ['a revision that is none', ['plans', 'name', 'x', 'first', 'y'], /whole number/],
    ['neither file nor template', ['plans', 'create'], /one of both/],
    ['both', ['plans', 'create', 'plan.json', '--template', 'launch'], /one of both/],
    ['an unknown option', ['plans', 'list', '--colour'], /colour/],
  ])('is 2 for %s', async (_what, args, message) => {
    const { code, out, err } = await pushpull(args);
    expect([code, out]).toEqual([EXIT.usage, '']);
    expect(err).toMatch(message);
  });
});
