import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forecastScenario } from '../../lib/analysis/forecast/forecast';
import { runCli } from '../../lib/cli/run-cli';
import { samplePlan } from '../support/sample-plan';

let folder: string;
let planFile: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pushpull-questions-'));
  planFile = join(folder, 'plan.json');
  await writeFile(planFile, JSON.stringify(samplePlan()));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]) {
  const result = { out: '', err: '' };
  const code = await runCli(
    args.map((arg) => (arg === 'PLAN' ? planFile : arg)),
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

describe('attribution, stop and assets', () => {
  it('answer in tables', async () => {
    const attribution = await run('attribution', 'PLAN', '--draws', '20');
    expect([attribution.code, attribution.err]).toEqual([0, '']);
    for (const words of [
      'What did each channel bring?',
      'Without marketing',
      'Incremental CAC',
      'Value after',
    ]) {
      expect(attribution.out).toContain(words);
    }
    const stop = await run('stop', 'PLAN', '--side', 'push', '--from', '14', '--draws', '0');
    expect(stop.out).toContain('What survives if push stops in week 14?');
    const assets = await run('assets', 'PLAN', '--draws', '0');
    expect(assets.out).toMatch(/SEO +pull +pages +0 +\d/);
  });

  it('a typed goal and correlated draws are options', async () => {
    const goal = ['--figures', 'goal-draws', '--format', 'csv', '--goal', 'newCustomers>=100'];
    const drawn = await run('simulate', 'PLAN', '--draws', '64', ...goal);
    expect([drawn.code, drawn.err]).toEqual([0, '']);
    expect(drawn.out).toMatch(/^from,to,draws,reached,/);
    const misspelt = await run('simulate', 'PLAN', '--goal', 'newCustomers=100');
    expect([misspelt.code, misspelt.err]).toEqual([2, expect.stringContaining('contribution>=500000')]);
    const plan = samplePlan();
    const { newCustomers } = forecastScenario(plan, plan.scenarios[0].id).headline;
    const ask = [
      '--figure',
      'newCustomers',
      '--at-least',
      `${1.2 * (newCustomers ?? 0)}`,
      '--draws',
      '320',
      '--json',
    ];
    const [apart, tied] = [
      await run('odds', 'PLAN', ...ask),
      await run('odds', 'PLAN', ...ask, '--correlated', '0.8'),
    ];
    expect(JSON.parse(tied.out).odds).not.toBe(JSON.parse(apart.out).odds);
    const refused = await run('odds', 'PLAN', ...ask, '--correlated', '1');
    expect([refused.code, refused.err]).toEqual([3, expect.stringContaining('correlated')]);
  });

  it('a stop after the plan is refused with the weeks there are', async () => {
    const { code, out, err } = await run('stop', 'PLAN', '--side', 'push', '--from', '999');
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('stop.from is 999; it must be a week of the plan, 1 to 26.');
  });

  it('answer in JSON, the same every time', async () => {
    const args = ['stop', 'PLAN', '--channel', 'seo', '--from', '20', '--draws', '40', '--json'];
    const { code, out } = await run(...args);
    expect(code).toBe(0);
    const [weekly, totals] = JSON.parse(out).figures;
    expect(weekly.rows).toHaveLength(26);
    expect(weekly.rows[18]).toMatchObject({ week: 19, lost: null });
    expect(weekly.rows[19].lost + weekly.rows[19].stays).toBeCloseTo(weekly.rows[19].planned, 9);
    expect(totals.rows.map(({ part }: { part: string }) => part)).toContain('Lost');
    expect((await run(...args)).out).toBe(out);
  });

  it('writes the tornado of any headline by its id', async () => {
    const { code, out } = await run(
      'simulate',
      'PLAN',
      '--figures',
      'sensitivity-plan-value',
      '--draws',
      '20',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out).figures[0]).toMatchObject({
      id: 'sensitivity-plan-value',
      answer: expect.stringMatching(/^Too few draws/),
    });
  });

  it.each([
    ['a channel that is not there', ['stop', 'PLAN', '--channel', 'tv', '--from', '3'], /ads, seo/],
    ['an unknown scenario', ['assets', 'PLAN', '--scenario', 'x'], /Baseline/],
    ['a figure of no name', ['simulate', 'PLAN', '--figures', 'nope'], /nope/],
    [
      'two tables in one CSV',
      ['simulate', 'PLAN', '--figures', 'pull-assets,stop-test', '--format', 'csv'],
      /holds one/,
    ],
    ['a figure the plan has not', ['simulate', 'PLAN', '--figures', 'revenue-last-year'], /nothing to show/],
  ])('with %s are invalid input', async (_, args, message) => {
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(message);
    const [first, ...others] = err.trim().split('\n');
    expect(others.filter((line) => first.includes(line))).toEqual([]);
  });

  it.each([
    ['nothing that stops', ['stop', 'PLAN', '--from', '3']],
    ['a side and a channel', ['stop', 'PLAN', '--side', 'push', '--channel', 'ads', '--from', '3']],
    ['no week', ['stop', 'PLAN', '--side', 'push']],
    ['a week before the first', ['stop', 'PLAN', '--side', 'push', '--from', '0']],
    ['an unknown side', ['stop', 'PLAN', '--side', 'left', '--from', '3']],
  ])('with %s are a usage error', async (_, args) => {
    expect((await run(...args)).code).toBe(2);
  });

  it('write any figure that simulate is asked for, as CSV too', async () => {
    const { code, out } = await run('simulate', 'PLAN', '--figures', 'pull-stocks', '--format', 'csv');
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toMatch(/^week,startsOn,stock-seo,plan,/);
  });

  it('run on threads from any folder, and end by themselves', async () => {
    const loader = resolve('node_modules/tsx/dist/loader.mjs');
    const args = [
      '--import',
      loader,
      resolve('lib/cli/main.ts'),
      'attribution',
      planFile,
      '--draws',
      '400',
      '--json',
    ];
    const child = spawn(process.execPath, args, { cwd: folder });
    let out = '';
    let err = '';
    child.stdout.on('data', (text) => {
      out += text;
    });
    child.stderr.on('data', (text) => {
      err += text;
    });
    const code = await new Promise((done) => child.on('close', done));
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe((await run('attribution', 'PLAN', '--draws', '400', '--json')).out);
  }, 60_000);
});
