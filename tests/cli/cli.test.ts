import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../lib/cli/run-cli';
import { parsePlan } from '../../lib/model/plan';
import { readWorkbook } from '../support/read-back';
import { samplePlan } from '../support/sample-plan';

interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a user does, in a process of its own that knows no database. */
function pushpull(args: readonly string[], input = ''): Promise<Result> {
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/main.ts', ...args], { env });
  const result = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    result.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    result.err += chunk;
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...result }));
  });
}

/** Runs the command line within the test: the same but for the process, and twenty times as fast. */
async function runHere(args: readonly string[]): Promise<Result> {
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
let planFile: string;
const plan = samplePlan({
  scenarios: [...samplePlan().scenarios, { id: 'off', name: '007', flights: [] }],
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pushpull-cli-'));
  planFile = join(folder, 'plan.json');
  await writeFile(planFile, JSON.stringify(plan));
});
afterAll(() => rm(folder, { recursive: true }));

describe('templates', () => {
  it('are listed, and each is a plan that can be simulated from standard input', async () => {
    const { code, out, err } = await pushpull(['templates']);
    expect([code, err]).toEqual([0, '']);
    const [id] = out.split(' ');
    const template = await pushpull(['template', id, '--starts-on', '2027-01-04']);
    expect(parsePlan(JSON.parse(template.out)).startsOn).toBe('2027-01-04');
    const simulated = await pushpull(['simulate', '-'], template.out);
    expect(simulated.code).toBe(0);
    expect(JSON.parse(simulated.out).weeks[0].startsOn).toBe('2027-01-04');
  });

  it('that do not exist are invalid input, and the answer names those that do', async () => {
    const { code, out, err } = await pushpull(['template', 'nope']);
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(/no template "nope".*launch/);
  });
});

describe('simulate', () => {
  it('writes JSON, with bands where draws are asked for', async () => {
    const { code, out } = await pushpull(['simulate', planFile, '--draws', '10', '--seed', '5']);
    const document = JSON.parse(out);
    expect(code).toBe(0);
    expect(document).toMatchObject({
      seed: 5,
      scenario: 'Baseline',
      plan: { name: 'Sample', currency: 'EUR' },
    });
    expect(document.weeks[0].bands.orders.p10).toBeGreaterThan(0);
    const again = await pushpull(['simulate', planFile, '--draws', '10', '--seed', '5']);
    expect(again.out).toBe(out);
  });

  it('takes a scenario by name or id, also one that looks like a number', async () => {
    const [named, byId] = await Promise.all([
      pushpull(['simulate', planFile, '--scenario', '007']),
      pushpull(['simulate', planFile, '--scenario=off']),
    ]);
    expect(JSON.parse(named.out)).toMatchObject({ scenario: '007', totals: { spend: 0 } });
    expect(byId.out).toBe(named.out);
  });

  it('leaves channels out by id or name, and refuses one that the plan has not', async () => {
    const [some, none] = await Promise.all([
      pushpull(['simulate', planFile, '--without', 'ads,SEO']),
      pushpull(['simulate', planFile, '--without', 'radio']),
    ]);
    expect(JSON.parse(some.out)).toMatchObject({
      scenario: 'Baseline without Ads, SEO',
      totals: { spend: 0 },
    });
    expect([none.code === 0, none.err.includes('without names "radio"')]).toEqual([false, true]);
  });

  it('writes a file in the format of its name, and nothing to standard output', async () => {
    const file = join(folder, 'forecast.csv');
    const { code, out } = await pushpull(['simulate', planFile, '--out', file]);
    expect([code, out]).toEqual([0, '']);
    const text = await readFile(file, 'utf8');
    const { out: printed } = await pushpull(['simulate', planFile, '--format', 'csv']);
    expect(text).toMatch(/^week,startsOn,/);
    expect(printed).toBe(text);
  });

  it('writes the same bytes to a file and to standard output, a workbook too', async () => {
    const file = join(folder, 'forecast.xlsx');
    expect((await runHere(['simulate', planFile, '--draws', '10', '--out', file])).code).toBe(0);
    const sheets = await readWorkbook(new Uint8Array(await readFile(file)));
    expect(sheets.get('Summary')?.find(([label]) => label === 'Written on')?.[1]).toBe('2026-11-24');
    const written: Uint8Array[] = [];
    const terminal = {
      write: (part: string | Uint8Array) => written.push(Buffer.from(part)),
      warn: () => {},
    };
    const now = () => new Date('2026-11-24T12:00:00Z');
    await runCli(['simulate', planFile, '--draws', '10', '--format', 'xlsx'], { ...terminal, now });
    expect(Buffer.concat(written).equals(await readFile(file))).toBe(true);
  });

  it('reads the plan back from the forecast that it wrote as JSON', async () => {
    const file = join(folder, 'forecast.json');
    await runHere(['simulate', planFile, '--scenario', 'off', '--out', file]);
    const again = await runHere(['simulate', file, '--scenario', 'off']);
    expect(again).toEqual({ code: 0, out: await readFile(file, 'utf8'), err: '' });
    expect(JSON.parse(again.out).plan).toEqual(plan);
  });

  it('tells every issue of a plan on a line of its own', async () => {
    const file = join(folder, 'broken.json');
    await writeFile(file, JSON.stringify({ ...plan, horizonWeeks: 3, currency: 'EURO', surprise: 1 }));
    const { code, out, err } = await pushpull(['simulate', file]);
    expect([code, out]).toEqual([3, '']);
    const lines = err.trim().split('\n');
    for (const field of ['horizonWeeks', 'currency', 'surprise']) {
      expect(lines.filter((line) => line.includes(field)).length).toBeGreaterThanOrEqual(1);
    }
  });

  it.each([
    ['no file', ['simulate', 'nowhere.json'], /no such file/],
    ['a folder', ['simulate', '.'], /folder/],
    ['no JSON', ['simulate', 'package-lock.json.txt'], /no such file/],
    ['an unknown scenario', ['simulate', 'PLAN', '--scenario', 'x'], /Baseline/],
    ['an output that cannot be written', ['simulate', 'PLAN', '--out', '/nowhere/x.csv'], /Cannot write/],
  ])('with %s is invalid input', async (_, args, message) => {
    const { code, out, err } = await runHere(args.map((arg) => (arg === 'PLAN' ? planFile : arg)));
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(message);
  });

  it('of what is not JSON is invalid input', async () => {
    const { code, err } = await pushpull(['simulate', '-'], '{"name": ');
    expect(code).toBe(3);
    expect(err).toMatch(/Standard input is not a JSON document/);
  });
});

describe('import', () => {
  const weeks = (count: number) =>
    [
      'week,tv_spend,revenue',
      ...Array.from({ length: count }, (_, i) => {
        const day = new Date(Date.UTC(2023, 0, 2 + 7 * i)).toISOString().slice(0, 10);
        return `${day},${1000 + (i % 5) * 100},${50_000 + (i % 7) * 1000}`;
      }),
    ].join('\n');

  it('makes a plan that can be simulated, and explains itself in a mapping that can be given back', async () => {
    const file = join(folder, 'history.csv');
    await writeFile(file, weeks(120));
    const imported = await pushpull(['import', file]);
    expect([imported.code, imported.err.includes('assumed:')]).toEqual([0, true]);
    expect(parsePlan(JSON.parse(imported.out)).startsOn).toBe('2025-04-21');
    const explained = await pushpull(['import', file, '--explain']);
    const columns: { column: string; role: string }[] = JSON.parse(explained.out).columns;
    expect(columns.map(({ column, role }) => [column, role])).toEqual([
      ['week', 'date'],
      ['tv_spend', 'spend'],
      ['revenue', 'outcome'],
    ]);
    const map = join(folder, 'mapping.json');
    await writeFile(map, explained.out);
    const mapped = await pushpull(['import', file, '--map', map]);
    expect(mapped.code).toBe(0);
    expect(JSON.parse(mapped.out).channels).toEqual(JSON.parse(imported.out).channels);
  });

  it('declines a file that cannot be understood', async () => {
    const file = join(folder, 'noise.csv');
    await writeFile(file, 'a,b\nhello,world\n');
    const { code, out, err } = await pushpull(['import', file]);
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(/noise\.csv|date/);
  });
});

describe('usage', () => {
  it.each([
    ['no command', []],
    ['an unknown command', ['frobnicate']],
    ['an unknown command with --help', ['frobnicate', '--help']],
    ['an unknown option', ['simulate', 'plan.json', '--colour', 'red']],
    ['an option before the command', ['--draws', '5']],
    ['a missing argument', ['simulate']],
    ['an argument too many', ['templates', 'now']],
    ['a value that is missing', ['simulate', 'plan.json', '--out']],
    ['a value given twice', ['simulate', 'plan.json', '--seed', '1', '--seed', '2']],
    ['draws that are no number', ['simulate', 'plan.json', '--draws', 'many']],
    ['too many draws', ['simulate', 'plan.json', '--draws', '10001']],
    ['an unknown format', ['simulate', 'plan.json', '--format', 'xml']],
  ])('%s is a usage error', async (_, args) => {
    const { code, out, err } = await runHere(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^pushpull: .*\nTry "pushpull --help"/);
  });

  it.each([
    [
      ['simulate', 'plan.json', '--draws', '-1'],
      '--draws is "-1"; it must be a whole number from 0 to 10000.',
    ],
    [['simulate', 'plan.json', '--seed', '-.5'], '--seed is "-.5"; it must be a whole number from 0'],
    [
      ['stop', 'plan.json', '--side', 'push', '--from', '-3'],
      '--from is "-3"; it must be a whole number from 1',
    ],
  ])('%j says what the option takes', async (args, message) => {
    const { code, err } = await runHere(args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('is told apart by the exit code of the process', async () => {
    const { code, out, err } = await pushpull(['frobnicate']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/no command "frobnicate"/);
  });

  it('a template starts this week where no day is named', async () => {
    const { out } = await runHere(['template', 'launch']);
    expect(parsePlan(JSON.parse(out)).startsOn).toBe('2026-11-23');
  });

  it('has help for the whole and for every command, on standard output', async () => {
    const whole = await pushpull(['--help']);
    expect([whole.code, whole.err]).toEqual([0, '']);
    for (const command of ['templates', 'template', 'import', 'simulate']) {
      expect(whole.out).toContain(command);
      const { code, out } = await pushpull([command, '--help']);
      expect([code, out.includes('Usage')]).toEqual([0, true]);
    }
  });
});
