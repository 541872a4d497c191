import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { postgresBinaries } from './postgres-binaries.mjs';
import { answeringServer, runningServer, serverState } from './postgres-state.mjs';
import { stopProcess, waitUntil } from './processes.mjs';
import { Stop, say, seconds } from './say.mjs';

const USER = 'pushpull';

/**
 * Starts the product's own PostgreSQL in `folder`, or takes over the one that an earlier crash left running there.
 * @param {object} options
 * @param {string} options.folder
 * @param {{ uid: number, gid: number } | undefined} options.user
 * @param {string[]} [options.settings] further server settings, such as `['fsync=off']` for tests
 * @param {boolean} [options.quiet]
 * @returns {Promise<{ url: string, pid: number, stop: () => Promise<void>, durable: Promise<void> }>} `durable` comes true
 *   when a new cluster would also survive a loss of power; a server that has answered survives a crash of itself anyway
 */
export async function startPostgres({ folder, user, settings = [], quiet = false }) {
  const tell = quiet ? () => {} : say;
  const cluster = join(folder, 'postgres');
  const since = performance.now();
  // A server that is just starting or stopping is left to finish first.
  await waitUntil(() => serverState(cluster)?.state !== 'changing', 60_000);
  const left = await answeringServer(cluster);
  if (left) {
    tell(`Took over the database server that an earlier run left (pid ${left.pid}).`);
    return { ...serverOn(cluster, folder, left), durable: Promise.resolve() };
  }
  const binaries = postgresBinaries(folder, user);
  const isNew = !existsSync(join(cluster, 'PG_VERSION'));
  if (isNew) createCluster(binaries.initdb, cluster, folder, user);
  const server = await launch(binaries.postgres, cluster, folder, user, settings);
  tell(`${isNew ? 'Made a database and started' : 'Started'} PostgreSQL in ${seconds(since)} (${folder}).`);
  const durable = isNew ? syncCluster(binaries.initdb, cluster, user) : Promise.resolve();
  return { ...serverOn(cluster, folder, server), durable };
}

/** The URL of the server that runs in `folder`, or undefined when none does. */
export function runningUrl(folder) {
  const server = runningServer(join(folder, 'postgres'));
  return server && urlOf(folder, server.port);
}

function serverOn(cluster, folder, { pid, port }) {
  return {
    url: urlOf(folder, port),
    pid,
    // SIGINT is PostgreSQL's fast shutdown: sessions are ended, nothing acknowledged is lost.
    stop: async () => {
      await stopProcess(pid, 'SIGINT', 15_000);
      await waitUntil(() => !existsSync(join(cluster, 'postmaster.pid')), 1_000);
    },
  };
}

function urlOf(folder, port) {
  const password = readFileSync(join(folder, 'postgres.password'), 'utf8').trim();
  return `postgres://${USER}:${password}@127.0.0.1:${port}/postgres`;
}

/** Makes the cluster beside its place and moves it in, so that a cut-short attempt leaves nothing behind. */
function createCluster(initdb, cluster, folder, user) {
  const draft = `${cluster}.new`;
  const passwordFile = join(folder, 'postgres.password');
  rmSync(draft, { recursive: true, force: true });
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  if (user) {
    chownSync(draft, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  const made = spawnSync(
    initdb,
    [
      `--pgdata=${draft}`,
      `--username=${USER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      '--lc-collate=C',
      '--lc-ctype=C',
      '--lc-messages=C',
      // Written to the disk by syncCluster, while the server already starts.
      '--no-sync',
    ],
    { ...user, cwd: draft, encoding: 'utf8', env: serverEnvironment() },
  );
  if (made.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new Stop(`The database could not be made in ${folder}:\n${made.stderr || made.error}`);
  }
  renameSync(draft, cluster);
}

/** Writes the files of a new cluster to the disk; slow where many programs write, so nobody waits before it must be. */
function syncCluster(initdb, cluster, user) {
  const sync = spawn(initdb, ['--sync-only', `--pgdata=${cluster}`], {
    ...user,
    cwd: cluster,
    stdio: 'ignore',
    env: serverEnvironment(),
  });
  return new Promise((resolve) => {
    sync.on('error', resolve).on('exit', () => resolve());
  });
}

async function launch(postgres, cluster, folder, user, settings) {
  const logPath = join(folder, 'postgres.log');
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const pid = await attemptLaunch(postgres, port, { cluster, logPath, user, settings });
    if (pid !== undefined) return { pid, port };
    const said = readFileSync(logPath, 'utf8');
    if (attempt < 40 && PASSING.test(said)) await sleep(250);
    else
      throw new Stop(
        `PostgreSQL did not start in ${folder}. It said:\n${said.split('\n').slice(-12).join('\n')}`,
      );
  }
}

/**
 * Failures that pass: somebody took the port between the question and the answer, or processes of a server that was
 * killed have not noticed yet.
 */
const PASSING =
  /Address already in use|pre-existing shared memory block|lock file "postmaster.pid" already exists/;

/** Starts the server; its pid once it takes connections, undefined when it ends before. */
async function attemptLaunch(postgres, port, { cluster, logPath, user, settings }) {
  const log = openSync(logPath, 'w');
  const all = [
    'listen_addresses=127.0.0.1',
    'max_connections=60',
    'log_timezone=UTC',
    'timezone=UTC',
    ...settings,
  ];
  const options = all.flatMap((setting) => ['-c', setting]);
  const child = spawn(postgres, ['-D', cluster, '-p', String(port), '-k', '', ...options], {
    ...user,
    cwd: cluster,
    // Its own session: Ctrl-C in the terminal must reach the web server first and the database last.
    detached: true,
    stdio: ['ignore', log, log],
    env: serverEnvironment(),
  });
  closeSync(log);
  let hasEnded = false;
  for (const event of ['error', 'exit']) {
    child.on(event, () => {
      hasEnded = true;
    });
  }
  child.unref();
  const isReady = () => runningServer(cluster)?.pid === child.pid;
  await waitUntil(() => hasEnded || isReady(), 60_000);
  return !hasEnded && isReady() ? child.pid : undefined;
}

/** Settings of other PostgreSQL programs (PGDATA, PGPORT …) must not reach this server. */
function serverEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

/** A TCP port that is free on 127.0.0.1 right now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
