import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { run, say, seconds, warn } from './say.mjs';
import { STAGES } from './test-stages.mjs';

const HELP = `Runs every check: format, lint, types, architecture, units, properties, database, build, crashes, browser.

  npm test
  npm run check         the fast ones only (npm test -- --fast)

  TEST_DATABASE_URL     a PostgreSQL to test on; without it an embedded one is started and removed
  PUSHPULL_CHROMIUM     the browser to test with; without it one is found or installed`;

await run(main);

async function main() {
  if (process.argv.includes('--help')) return void process.stdout.write(`${HELP}\n`);
  const since = performance.now();
  try {
    await ensureInstalled();
  } catch (error) {
    warn(error.message);
    return sumUp([{ name: 'install', time: seconds(since), passed: 0, failed: 1, skipped: 0 }], since);
  }
  const reports = mkdtempSync(join(tmpdir(), 'pushpull-reports-'));
  const results = [];
  for (const stage of STAGES.filter(({ isFast }) => isFast || !process.argv.includes('--fast'))) {
    process.stdout.write(`\n▸ ${stage.name}\n`);
    const from = performance.now();
    const counts = await stage.run(join(reports, `${results.length}.json`));
    results.push({ name: stage.name, time: seconds(from), ...counts });
  }
  rmSync(reports, { recursive: true, force: true });
  sumUp(results, since);
}

function sumUp(results, since) {
  process.stdout.write('\n');
  for (const { name, time, passed, failed, skipped } of results) {
    const rest = skipped > 0 ? `, ${skipped} skipped` : '';
    say(
      `${failed > 0 ? '✗' : '✓'} ${name.padEnd(34)} ${time.padStart(8)}   ${passed} passed, ${failed} failed${rest}`,
    );
  }
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  say(`in ${seconds(since)}`);
  process.stdout.write(`${total('passed')} passed, ${total('failed')} failed\n`);
  process.exitCode = total('failed') > 0 || total('passed') === 0 ? 1 : 0;
}
