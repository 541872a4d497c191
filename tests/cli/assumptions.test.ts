import { describe, expect, it } from 'vitest';
import { defaultAssumptions } from '../../lib/analysis/assumptions/assumptions';
import { evaluateEvidence } from '../../lib/analysis/evaluate-evidence';
import { runCli } from '../../lib/cli/run-cli';

async function run(...args: string[]) {
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

describe('evidence', () => {
  it('prints a line a figure with its verdict, and the answer last', async () => {
    const { code, out } = await run('evidence');
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n');
    for (const { figure } of evaluateEvidence())
      expect(lines.some((line) => line.startsWith(figure))).toBe(true);
    expect(lines.at(-1)).toMatch(/figures/);
  });

  it('is JSON when asked for', async () => {
    expect(JSON.parse((await run('evidence', '--json')).out)).toEqual(
      JSON.parse(JSON.stringify(evaluateEvidence())),
    );
  });
});

describe('assumptions', () => {
  it('are the defaults without a plan', async () => {
    expect(JSON.parse((await run('assumptions', '--json')).out)).toEqual(
      JSON.parse(JSON.stringify(defaultAssumptions())),
    );
    expect((await run('assumptions')).out).toMatch(/Reviews \[reviews\]/);
  });

  it('of a file that is not there are invalid input', async () => {
    expect((await run('assumptions', 'nothing.json')).code).toBe(3);
  });
});
