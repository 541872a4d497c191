import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './project.mjs';
import { Stop, say } from './say.mjs';

/** Where systems keep a Chromium or a browser made of it. */
const KNOWN_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Finds a Chromium that runs, or installs one.
 * @returns {string} its program's path
 * @throws Stop saying what to do when there is none and none can be had
 */
export function ensureBrowser() {
  const asked = process.env.PUSHPULL_CHROMIUM;
  if (asked) {
    if (runs(asked)) return asked;
    throw new Stop(`PUSHPULL_CHROMIUM=${asked} does not run; set it to a Chromium or Chrome, or unset it.`);
  }
  return findBrowser() ?? installFromSystem() ?? installFromPlaywright() ?? giveUp();
}

function findBrowser() {
  return [playwrightsOwn(), ...KNOWN_PLACES].find((path) => path && runs(path));
}

/** Only a browser that answers counts: some systems keep a script in its place that asks to install it. */
function runs(path) {
  return (
    existsSync(path) &&
    (process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0)
  );
}

function playwrightsOwn() {
  try {
    return createRequire(join(ROOT, 'package.json'))('@playwright/test').chromium.executablePath();
  } catch {
    return undefined;
  }
}

function installFromSystem() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  say('Installing Chromium by apt-get …');
  const wait = ['-o', 'DPkg::Lock::Timeout=180', '-o', 'Acquire::Retries=3'];
  const apt = (...args) =>
    spawnSync('apt-get', [...wait, ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 600_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  if (!apt('install', '-y', '--no-install-recommends', 'chromium') && apt('update')) {
    apt('install', '-y', '--no-install-recommends', 'chromium');
  }
  return findBrowser();
}

function installFromPlaywright() {
  say('Downloading Chromium by Playwright …');
  const cli = join(ROOT, 'node_modules/@playwright/test/cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 600_000,
  });
  return findBrowser();
}

function giveUp() {
  throw new Stop(
    'The browser tests need a Chromium, and none could be found or installed. Install Chromium or Chrome, ' +
      'or set PUSHPULL_CHROMIUM to its program, and run "npm test" again.',
  );
}
