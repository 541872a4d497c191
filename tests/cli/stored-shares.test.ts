import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXIT, runCli } from '../../lib/cli/run-cli';
import { testDatabaseUrl } from '../support/database';
import { twoScenarios } from '../support/shared-plan';

let folder: string;
let planId: string;

/** Runs a line as a user does, on this worker's database. */
async function pushpull(...args: readonly string[]) {
  process.env.DATABASE_URL = await testDatabaseUrl();
  let [out, err] = ['', ''];
  const code = await runCli(args, {
    write: (text) => {
      out += text;
    },
    warn: (line) => {
      err += `${line}\n`;
    },
    now: () => new Date(),
  });
  return { code, out, err };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pushpull-cli-'));
  const file = join(folder, 'plan.json');
  await writeFile(file, JSON.stringify(twoScenarios()));
  planId = JSON.parse((await pushpull('plans', 'create', file, '--json')).out).id;
});
afterAll(() => rm(folder, { recursive: true }));

describe('the command line of links', () => {
  it('makes one, lists it and revokes it', async () => {
    expect((await pushpull('shares', 'list', planId)).out).toBe('No links.\n');
    const made = await pushpull(
      'shares',
      'create',
      planId,
      'baseline,pull',
      '--name',
      'Board',
      '--days',
      '30',
    );
    expect([made.code, made.out]).toEqual([0, expect.stringMatching(/^[0-9a-f-]{36} {2}\/s\/[\w-]{43}\n$/)]);
    const [shareId] = made.out.split(' ');
    const listed = JSON.parse((await pushpull('shares', 'list', planId, '--json')).out);
    expect(listed).toMatchObject([
      { id: shareId, name: 'Board', scenarios: ['baseline', 'pull'], showsBudgets: false, revision: null },
    ]);
    expect(new Date(listed[0].expiresAt).getTime() - Date.now()).toBeGreaterThan(29 * 86_400_000);
    expect((await pushpull('shares', 'revoke', planId, shareId)).code).toBe(0);
    expect((await pushpull('shares', 'list', planId)).out).toMatch(/revoked\s+Board\s+newest\s+hidden/);
  });

  it('takes the password from a file, frozen and with budgets where it is told so', async () => {
    const file = join(folder, 'password');
    await writeFile(file, 'correct horse\n');
    const line = [
      'shares',
      'create',
      planId,
      'pull',
      '--revision',
      '1',
      '--budgets',
      '--password-file',
      file,
    ];
    expect(JSON.parse((await pushpull(...line, '--json')).out)).toMatchObject({
      hasPassword: true,
      showsBudgets: true,
      revision: 1,
    });
  });

  it.each([
    [['shares', 'create', 'nowhere', 'baseline'], EXIT.invalidInput, 'There is no such plan'],
    [['shares', 'create', '', 'elsewhere'], EXIT.invalidInput, 'scenarios names "elsewhere"'],
    [['shares', 'create', '', 'baseline', '--days', '0'], EXIT.usage, '--days is "0"'],
    [['shares', 'revoke', '', 'nothing'], EXIT.invalidInput, 'There is no such link'],
  ])('refuses %j in words', async (line, code, words) => {
    const refused = await pushpull(...line.map((part) => (part === '' ? planId : part)));
    expect([refused.code, refused.out]).toEqual([code, '']);
    expect(refused.err).toContain(words);
  });
});
