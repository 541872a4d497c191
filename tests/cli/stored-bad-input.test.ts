import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXIT, runCli } from '../../lib/cli/run-cli';
import { localContext } from '../../lib/operations/context';
import { BAD_FILES } from '../support/bad-files';
import { BAD_PLANS } from '../support/bad-plans';
import { testDatabaseUrl } from '../support/database';
import { rowCounts } from '../support/row-counts';

let folder: string;
/** Time for a refusal. */
const MOST_MS = 2_000;

beforeAll(async () => {
  process.env.DATABASE_URL = await testDatabaseUrl();
  // The first use makes the workspace; refusals come after it.
  await localContext();
  folder = await mkdtemp(join(tmpdir(), 'pushpull-bad-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

/** Runs a line that must be refused: in time, in words, with nothing written and nothing stored. */
async function refusalOf(args: readonly string[]): Promise<{ code: number; err: string }> {
  const before = await rowCounts();
  const since = performance.now();
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
  expect(performance.now() - since).toBeLessThan(MOST_MS);
  expect(out).toBe('');
  expect(err).toMatch(/^pushpull: \S/);
  expect(err).not.toContain('fault of the program');
  expect(await rowCounts()).toEqual(before);
  return { code, err };
}

describe('the command line refuses a plan that is wrong, and names the field:', () => {
  it.each(BAD_PLANS)('%s', async (_what, document, field) => {
    const path = await fileOf('plan.json', document);
    const check = await refusalOf(['check', path]);
    const create = await refusalOf(['plans', 'create', path]);
    expect([check.code, create.code]).toEqual([EXIT.invalidInput, EXIT.invalidInput]);
    expect(check.err).toContain(field);
    expect(create.err).toContain(field);
  });
});

describe('the command line refuses a document that cannot be read:', () => {
  it.each<[string, string | Uint8Array]>([
    ['nothing', ''],
    ['half of one', '{"name":'],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0xff, 0x7d])],
    ['UTF-16', new Uint8Array(Buffer.from('\ufeff{}', 'utf16le'))],
    ['lists 100,000 deep', '['.repeat(100_000)],
    ['lists 100,000 deep that end', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['more than 2 MB', `"${'x'.repeat(2 * 1024 * 1024)}"`],
  ])('%s', async (_what, content) => {
    const path = await fileOf('odd.json', content);
    for (const line of [
      ['simulate', path],
      ['plans', 'create', path],
      ['plans', 'revise', '00000000-0000-4000-8000-000000000000', path, '--if-revision', '1'],
    ])
      expect((await refusalOf(line)).code).toBe(EXIT.invalidInput);
  });
});

describe('the command line refuses a file of weeks that is wrong:', () => {
  it.each(BAD_FILES)('%s', async (_what, name, content) => {
    const path = await fileOf(name, content);
    // It says what it read on standard error before it refuses; nothing is stored either way.
    expect((await refusalOf(['plans', 'import', path])).code).toBe(EXIT.invalidInput);
  });
});

describe('the command line refuses what is not there:', () => {
  it.each([
    ['an id of nothing', ['plans', 'read', 'x']],
    ['NUL as id', ['plans', 'read', '\0']],
    ['SQL as id', ['plans', 'delete', "' or 1=1 --"]],
    ['a forged id', ['plans', 'history', '00000000-0000-4000-8000-000000000000']],
    ['a forged place in the list', ['plans', 'list', '--after', '1.2']],
    ['an id of 1,000 signs', ['plans', 'undelete', 'x'.repeat(1_000)]],
    ['an unknown template', ['plans', 'create', '--template', '__proto__']],
    ['an impossible day', ['plans', 'create', '--template', 'launch', '--starts-on', '2026-02-30']],
    ['a key with a blank', ['plans', 'create', '--template', 'launch', '--key', 'a b']],
    ['a folder', ['plans', 'create', '.']],
    ['no such file', ['plans', 'import', 'nowhere.csv']],
  ])('%s', async (_what, args) => {
    expect((await refusalOf(args)).code).toBe(EXIT.invalidInput);
  });
});
