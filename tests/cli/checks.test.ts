import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../lib/cli/run-cli';
import { parsePlan } from '../../lib/model/plan';
import { templatePlan } from '../../lib/model/templates/registry';
import { checkPlan } from '../../lib/operations/forecasts/check-plan';
import { samplePlan } from '../support/sample-plan';

interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(...args: readonly string[]): Promise<Result> {
  const result = { out: '', err: '' };
  const code = await runCli(args, {
    write: (text) => {
      result.out += text;
    },
    warn: (line) => {
      result.err += `${line}\n`;
    },
    now: () => new Date('2026-11-24T12:00:00Z'),
  });
  return { code, ...result };
}

let folder: string;
let good: string;
let bad: string;
const plan = samplePlan();
const [baseline] = plan.scenarios;
const wasteful = {
  ...plan,
  scenarios: [
    baseline,
    { id: 'waste', name: 'Waste', flights: [{ channelId: 'ads', spend: Array<number>(26).fill(60_000) }] },
  ],
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pushpull-checks-'));
  good = join(folder, 'good.json');
  bad = join(folder, 'bad.json');
  await writeFile(good, JSON.stringify(plan));
  await writeFile(bad, JSON.stringify(wasteful));
});
afterAll(() => rm(folder, { recursive: true }));

describe('check', () => {
  it('writes a line a finding, the numbers and what to do below it, and exits with 0', async () => {
    const { code, out, err } = await run('check', bad, '--scenario', 'Waste');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^FAIL {4}Saturation: Ads spends far above its saturation\.\n {8}share of its largest effect 9\d.%/m,
    );
    expect(out).toMatch(/\n {8}Cut Ads by about \d+.%/);
    expect(out).toMatch(/^PASS {4}Market size: /m);
    expect(out.trim().split('\n').at(-1)).toMatch(/^Sample, Waste: \d+ to repair, .*in order\.$/);
  });

  it('with --json writes what the operation gives', async () => {
    const { code, out } = await run('check', bad, '--scenario=waste', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(
      JSON.parse(JSON.stringify(checkPlan({ plan: wasteful, scenario: 'waste' }))),
    );
  });

  it('with --strict exits with 3 where a check fails, after writing the findings', async () => {
    const failing = await run('check', bad, '--scenario', 'waste', '--strict');
    expect(failing.code).toBe(3);
    expect(failing.out).toMatch(/^FAIL/m);
    expect(failing.err).toMatch(/must be repaired/);
    const sound = join(folder, 'sound.json');
    await writeFile(sound, JSON.stringify(templatePlan('reference-brand', '2026-01-05')));
    expect((await run('check', sound, '--strict')).code).toBe(0);
  });

  it('of an unknown scenario is invalid input', async () => {
    const { code, err } = await run('check', good, '--scenario', 'none');
    expect([code, err.includes('"Baseline"')]).toEqual([3, true]);
  });
});

describe('odds', () => {
  it('states the chance, its error and the draws', async () => {
    const { code, out } = await run(
      'odds',
      good,
      '--figure',
      'newCustomers',
      '--at-least',
      '1',
      '--draws',
      '400',
    );
    expect(code).toBe(0);
    expect(out).toMatch(
      /^New customers is at least 1\.?0? in >99 in 100 draws \(standard error 0\.2.%, 400 draws\)\.\n$/u,
    );
  });

  it('takes a negative goal and a goal from above', async () => {
    const low = await run('odds', good, '--at-least=-1000000000', '--draws', '400', '--json');
    expect(JSON.parse(low.out)).toMatchObject({
      headline: 'contribution',
      goal: -1e9,
      way: 'at-least',
      odds: 1,
    });
    const late = await run(
      'odds',
      good,
      '--figure',
      'paybackWeek',
      '--at-most',
      '26',
      '--draws',
      '400',
      '--json',
    );
    expect(JSON.parse(late.out)).toMatchObject({ headline: 'paybackWeek', way: 'at-most', draws: 400 });
  });

  it('draws as many as the range needs where nothing is said', async () => {
    const { out } = await run('odds', good, '--at-least', '0', '--json');
    expect(JSON.parse(out).draws % 1000).toBe(0);
  });

  it.each([
    ['no goal', []],
    ['two goals', ['--at-least', '1', '--at-most', '2']],
    ['a goal that is no number', ['--at-least', 'much']],
  ])('with %s is a usage error', async (_, args) => {
    expect((await run('odds', good, ...args)).code).toBe(2);
  });

  it('of an unknown headline is invalid input', async () => {
    const { code, err } = await run('odds', good, '--figure', 'luck', '--at-least', '1');
    expect([code, err.includes('luck')]).toEqual([3, true]);
  });
});

describe('answer', () => {
  const answers = ['--none', '70', '--today', '100', '--half-more', '108', '--unlimited', '150'];

  it('writes the plan with the channel that the answers give', async () => {
    const { code, out, err } = await run('answer', good, '--channel', 'ads', ...answers);
    expect(code).toBe(0);
    const changed = parsePlan(JSON.parse(out));
    expect(changed.channels[0].parameters.halfSaturation).not.toBe(
      plan.channels[0].parameters.halfSaturation,
    );
    expect(changed.channels[1]).toEqual(plan.channels[1]);
    expect(err).toMatch(/Today reaches 38.% of what it could bring.*\n.*no slope/);
  });

  it('writes the curve with --curve', async () => {
    const { out } = await run('answer', good, '--channel', 'ads', ...answers, '--curve');
    expect(JSON.parse(out)).toMatchObject({
      channelId: 'ads',
      weeklySpend: 1500,
      curve: { floor: 70, range: 80 },
    });
  });

  it('refuses impossible answers with a line for each reason', async () => {
    const upside = ['--none', '100', '--today', '90', '--half-more', '80', '--unlimited', '70'];
    const { code, out, err } = await run('answer', good, '--channel', 'ads', ...upside);
    expect([code, out]).toEqual([3, '']);
    expect(err.trim().split('\n').length).toBe(4);
  });

  it('without a channel or an answer is a usage error', async () => {
    expect((await run('answer', good, ...answers)).code).toBe(2);
    expect((await run('answer', good, '--channel', 'ads', ...answers.slice(2))).code).toBe(2);
  });
});
