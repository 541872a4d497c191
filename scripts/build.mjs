import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.mjs';
import { Stop, say, seconds } from './say.mjs';

/** Everything that goes into the built product. */
const SOURCES = [
  'app',
  'lib',
  'drizzle',
  'public',
  'proxy.ts',
  'next.config.js',
  'postcss.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** Builds the product unless the build in .next was made of exactly these sources. */
export async function ensureBuilt() {
  const hash = sourceHash();
  const stamp = join(ROOT, '.next', 'built-from');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  const since = performance.now();
  say('Building …');
  clearBuild();
  await nextBuild();
  writeFileSync(stamp, hash);
  say(`Built in ${seconds(since)}.`);
}

/** A fingerprint of every source's path and content. */
export function sourceHash() {
  const hash = createHash('sha256').update(process.version);
  for (const path of SOURCES.flatMap((entry) => filesUnder(entry))) {
    hash.update(`\0${path}\0`).update(readFileSync(join(ROOT, path)));
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [];
  let entries;
  try {
    entries = readdirSync(full, { withFileTypes: true });
  } catch {
    return [path];
  }
  return entries
    .map((entry) => entry.name)
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}

/** Removes the last build, as leftovers of one build can break the next. A development server's folder stays. */
function clearBuild() {
  const folder = join(ROOT, '.next');
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name !== 'dev') rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function nextBuild() {
  const output = [];
  const child = spawn(process.execPath, [join(ROOT, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      process.stderr.write(Buffer.concat(output));
      reject(new Stop(`The build failed (next build ended with ${code}); its messages are above.`));
    });
  });
}
