import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.mjs';
import { Stop, say, seconds } from './say.mjs';

/** Installs the packages of package.json where they are missing or have another version. */
export async function ensureInstalled() {
  refuseOldNode();
  const missing = missingPackages();
  if (missing.length === 0) return;
  const since = performance.now();
  say(`Installing packages (${missing.length === 1 ? missing[0] : `${missing.length} missing`}) …`);
  // `npm ci` refuses a lockfile that names platform packages which a registry mirror does not carry;
  // `--no-save` keeps to the lockfile just as well. Build tools are development packages, so they are included.
  await npm(['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  const still = missingPackages();
  if (still.length > 0) {
    throw new Stop(
      `These packages could not be installed: ${still.join(', ')}. Run "npm install" and read what it says.`,
    );
  }
  say(`Packages installed in ${seconds(since)}.`);
}

/** The lowest version that package.json states, such as ">=20.19", is what the packages need. */
function refuseOldNode() {
  const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const [major, minor = 0] = engines.node.match(/\d+/g).map(Number);
  const [hasMajor, hasMinor] = process.versions.node.split('.').map(Number);
  if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return;
  throw new Stop(
    `Node.js ${engines.node} is needed; this is ${process.versions.node}. Get it from https://nodejs.org`,
  );
}

/** Names of the direct dependencies that are absent or have another version than package.json asks for. */
export function missingPackages() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const wanted = Object.entries({ ...dependencies, ...devDependencies });
  // npm writes this file last: without it an installation was cut short.
  if (!existsSync(join(ROOT, 'node_modules', '.package-lock.json'))) return wanted.map(([name]) => name);
  return wanted.filter(([name, version]) => installedVersion(name) !== version).map(([name]) => name);
}

function installedVersion(name) {
  try {
    return JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')).version;
  } catch {
    return undefined;
  }
}

function npm(args) {
  // Under `npm run` this names npm's own program; it avoids the .cmd wrapper on Windows.
  const program = process.env.npm_execpath?.endsWith('.js') ? process.env.npm_execpath : undefined;
  const child = program
    ? spawn(process.execPath, [program, ...args], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] })
    : spawn('npm', args, {
        cwd: ROOT,
        stdio: ['ignore', 'inherit', 'inherit'],
        shell: process.platform === 'win32',
      });
  return new Promise((resolve, reject) => {
    child.on('error', () => reject(new Stop('npm was not found. It comes with Node.js: https://nodejs.org')));
    child.on('exit', (code) =>
      code === 0
        ? resolve()
        : reject(
            new Stop(
              `npm install ended with ${code}. Its messages are above; check the network and try again.`,
            ),
          ),
    );
  });
}
