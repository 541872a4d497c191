import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../lib/cli/run-cli';
import { contestedPlan } from '../support/compared';

let folder: string;
const files: Record<string, string> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pushpull-compare-'));
  const documents = { PLAN: contestedPlan(), OTHER: contestedPlan({ name: 'Other', currency: 'USD' }) };
  for (const [name, document] of Object.entries(documents)) {
    files[name] = join(folder, `${name.toLowerCase()}.json`);
    await writeFile(files[name], JSON.stringify(document));
  }
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]) {
  const result = { out: '', err: '' };
  const code = await runCli(
    args.map((arg) => arg.replace(/PLAN|OTHER/, (name) => files[name])),
    {
      write: (text) => {
        result.out += text;
      },
      warn: (line) => {
        result.err += `${line}\n`;
      },
      now: () => new Date('2026-11-24T12:00:00Z'),
    },
  );
  return { code, ...result };
}

describe('compare', () => {
  it('says who is best, with ranges, chances and what differs', async () => {
    const { code, out, err } = await run('compare', 'PLAN', '--scenarios', 'push,mix', '--draws', '200');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/worth most in .+ of 200 paired draws/);
    expect(out).toMatch(/Plan value +€.+\(.+ – .+; best in .+ of 100\)/);
    expect(out).toContain('2 of 50 inputs differ.');
  });

  it('answers in JSON, the same every time, by the goal that is named', async () => {
    const args = ['compare', 'PLAN', '--goal', 'loyalAtEnd', '--draws', '60', '--json'];
    const { code, out } = await run(...args);
    expect(code).toBe(0);
    const document = JSON.parse(out);
    expect(document).toMatchObject({ draws: 60, seed: 7, verdict: { goal: 'loyalAtEnd' } });
    expect(document.scenarios).toHaveLength(4);
    expect((await run(...args)).out).toBe(out);
  });

  it('takes scenarios of other files, and never compares their money', async () => {
    const { code, out } = await run(
      'compare',
      'PLAN',
      '--scenarios',
      'mix',
      '--with',
      'OTHER#pull',
      '--draws',
      '0',
      '--json',
    );
    expect(code).toBe(0);
    const document = JSON.parse(out);
    expect(document.scenarios.map(({ key }: { key: string }) => key)).toEqual(['plan1.mix', 'plan2.pull']);
    expect(document).toMatchObject({ currency: null, verdict: { kind: 'stated', goal: 'newCustomers' } });
  });

  it.each([
    ['a scenario that is not there', ['--scenarios', 'nobody'], 3],
    ['five scenarios', ['--with', 'OTHER'], 3],
    ['an unknown goal', ['--goal', 'fame'], 2],
    ['half a draw', ['--draws', '0.5'], 2],
  ])('with %s is refused', async (_, args, expected) => {
    const { code, out, err } = await run('compare', 'PLAN', ...args);
    expect([code, out]).toEqual([expected, '']);
    expect(err).not.toBe('');
  });
});
