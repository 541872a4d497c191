import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { ROOT } from './project.mjs';
import { Stop, warn } from './say.mjs';

/** What a stage came to. `skipped` tests are told, but count for neither. */
const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/**
 * The stages of `npm test` in order; `isFast` ones make up `npm run check`. `run` gets a file for a report.
 * @type {{ name: string, isFast: boolean, run: (report: string) => Promise<{ passed: number, failed: number, skipped: number }> }[]}
 */
export const STAGES = [
  { name: 'format', isFast: true, run: () => check([['@biomejs/biome/bin/biome', 'format', '.']]) },
  { name: 'lint', isFast: true, run: () => check([['@biomejs/biome/bin/biome', 'lint', '.']]) },
  // The first makes the types of routes and style sheets, which a fresh clone lacks.
  {
    name: 'types',
    isFast: true,
    run: () =>
      check([
        ['next/dist/bin/next', 'typegen'],
        ['typescript/bin/tsc', '--noEmit'],
      ]),
  },
  { name: 'architecture, units, properties', isFast: true, run: (report) => vitest('unit', report) },
  { name: 'database', isFast: false, run: (report) => vitest('database', report) },
  { name: 'build', isFast: false, run: build },
  { name: 'crashes', isFast: false, run: (report) => vitest('product', report) },
  { name: 'browser', isFast: false, run: playwright },
];

async function check(commands) {
  for (const [program, ...args] of commands) {
    if ((await node(program, args)) !== 0) return { ...NOTHING, failed: 1 };
  }
  return { ...NOTHING, passed: 1 };
}

async function build() {
  return attempt(async () => {
    await ensureBuilt();
    return { ...NOTHING, passed: 1 };
  });
}

async function vitest(project, report) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await node('vitest/vitest.mjs', ['run', '--project', project, ...reporters]);
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
    numTodoTests = 0,
  } = readReport(report);
  return judge(code, {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
  });
}

async function playwright(report) {
  return attempt(async () => {
    const environment = { PUSHPULL_CHROMIUM: ensureBrowser(), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const code = await node('@playwright/test/cli.js', ['test', '--reporter=list,json'], environment);
    const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = readReport(report).stats ?? {};
    return judge(code, { passed: expected, failed: unexpected + flaky, skipped });
  });
}

/** A stage that ends badly without a failed test, or that ran no test at all, has failed. */
function judge(code, counts) {
  if (counts.failed > 0 || (code === 0 && counts.passed > 0)) return counts;
  warn(counts.passed === 0 ? 'No test ran.' : `The stage ended with ${code}.`);
  return { ...counts, failed: 1 };
}

async function attempt(run) {
  try {
    return await run();
  } catch (error) {
    warn(error instanceof Stop ? error.message : error.stack);
    return { ...NOTHING, failed: 1 };
  }
}

function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

/** Runs a program of node_modules without input; its exit code, 1 when it had to be stopped. */
function node(program, args, environment = {}) {
  const child = spawn(process.execPath, [join(ROOT, 'node_modules', program), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...environment },
  });
  const limit = setTimeout(() => child.kill('SIGTERM'), 15 * 60_000);
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code) => {
      clearTimeout(limit);
      resolve(code ?? 1);
    });
  });
}
