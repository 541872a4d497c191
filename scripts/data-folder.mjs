import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ROOT } from './project.mjs';
import { Stop, say } from './say.mjs';

/**
 * Chooses the folder that holds the database, and the user that runs the server.
 * PostgreSQL refuses to run as root, so root runs it as another user, who must be able to reach the folder.
 * @param {{ PUSHPULL_DATA?: string }} env
 * @returns {{ folder: string, user: { uid: number, gid: number } | undefined }} `user` is set for root only
 */
export function chooseDataFolder(env = process.env) {
  const asked = env.PUSHPULL_DATA ? resolve(env.PUSHPULL_DATA) : undefined;
  const preferred = asked ?? join(ROOT, '.data');
  if (process.getuid?.() !== 0) return { folder: makeFolder(preferred, 0o700), user: undefined };

  const user = ownerOf(join(preferred, 'postgres')) ?? serverUser();
  const blocked = blockingFolder(dirname(preferred), user);
  if (!blocked) return { folder: makeFolder(preferred, 0o711), user };
  if (asked) {
    throw new Stop(
      `PUSHPULL_DATA=${asked} cannot be used by root: the database server runs as another user, who may not enter ${blocked}. ` +
        `Choose a folder outside it, or run "chmod o+x ${blocked}".`,
    );
  }
  const folder = systemFolder(user);
  say(
    `The database server cannot run as root, and its user may not enter ${blocked}: data is kept in ${folder}.`,
  );
  return { folder, user };
}

/** The first ancestor (from the top) that `user` may not enter; undefined when the way is free. */
export function blockingFolder(folder, { uid, gid }) {
  const parents = [];
  for (let at = resolve(folder); ; at = dirname(at)) {
    parents.unshift(at);
    if (at === dirname(at)) break;
  }
  return parents
    .filter((path) => existsSync(path))
    .find((path) => {
      const stat = statSync(path);
      const bit = stat.uid === uid ? 0o100 : stat.gid === gid ? 0o010 : 0o001;
      return (stat.mode & bit) === 0;
    });
}

/** A folder outside every home, one per project folder. */
function systemFolder(user) {
  const name = `${basename(ROOT)}-${createHash('sha256').update(ROOT).digest('hex').slice(0, 8)}`;
  for (const parent of ['/var/lib', '/srv', '/opt', '/var/tmp']) {
    try {
      accessSync(parent, constants.W_OK);
      if (blockingFolder(parent, user)) continue;
      return makeFolder(join(makeFolder(join(parent, 'pushpull'), 0o711), name), 0o711);
    } catch (error) {
      if (error.code !== 'EACCES' && error.code !== 'EROFS' && error.code !== 'ENOENT') throw error;
    }
  }
  throw new Stop(
    'No folder was found that root can write and the database user can enter. Set PUSHPULL_DATA to one, or set ' +
      'DATABASE_URL to a PostgreSQL server, or start as a user who is not root.',
  );
}

function makeFolder(folder, mode) {
  try {
    mkdirSync(folder, { recursive: true, mode });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    if (
      error.code !== 'EACCES' &&
      error.code !== 'EROFS' &&
      error.code !== 'ENOTDIR' &&
      error.code !== 'EEXIST'
    ) {
      throw error;
    }
    throw new Stop(
      `The data folder ${folder} cannot be written (${error.code}). Set PUSHPULL_DATA to another one.`,
    );
  }
  // A folder made by mkdtemp is closed to everybody else; the server's user has to pass through it.
  if (statSync(folder).uid === process.getuid?.() && readdirSync(folder).length === 0)
    chmodSync(folder, mode);
  return folder;
}

/** Whoever made the cluster has to run it; undefined when there is none yet or it is root's. */
function ownerOf(folder) {
  if (!existsSync(folder)) return undefined;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? undefined : { uid, gid };
}

/** The user `postgres`, made when missing; `nobody` where users cannot be made. */
function serverUser() {
  const known = lookUp('postgres');
  if (known) return known;
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'pipe' });
    say('Made the system user "postgres", as the database server cannot run as root.');
  } catch {
    // No useradd, or a read-only system: nobody is a user too.
  }
  const user = lookUp('postgres') ?? lookUp('nobody');
  if (user) return user;
  throw new Stop(
    'The database server cannot run as root, and no other user could be made. Start as another user, or set DATABASE_URL.',
  );
}

function lookUp(name) {
  try {
    const ask = (flag) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return undefined;
  }
}
