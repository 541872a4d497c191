import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build.mjs';
import { chooseDataFolder } from './data-folder.mjs';
import { ensureInstalled } from './install.mjs';
import { claimFolder } from './instance.mjs';
import { migrateDatabase, withoutPassword } from './migrate.mjs';
import { startPostgres } from './postgres.mjs';
import { identify, stopProcess } from './processes.mjs';
import { ROOT } from './project.mjs';
import { run, Stop, say, seconds, warn } from './say.mjs';

const HELP = `Starts Pushpull: installs and builds what is missing, starts a database, opens the web server.

  npm start [-- options]

  --port <n>     port of the web server (PORT, default 3000)
  --host <name>  address to listen on (HOST, default 127.0.0.1: this machine only)
  --dev          development server, rebuilds as files change (npm run dev)
  --help         this text

  DATABASE_URL   a PostgreSQL to use instead of the embedded one
  PUSHPULL_DATA  folder of the embedded database (default .data)
  PUSHPULL_SHARE_URL  public address of shared links, where a proxy passes them (see README)`;

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

await run(main);

async function main() {
  const options = readOptions();
  const since = performance.now();
  await ensureInstalled();
  const cleanups = [];
  const stop = stopOnce(cleanups);
  try {
    const databaseUrl = await openDatabase(options, cleanups);
    await migrateDatabase(databaseUrl);
    if (!options.dev) await ensureBuilt();
    const web = startWeb(options, databaseUrl);
    cleanups.push(() => stopProcess(web.pid, 'SIGTERM', 5_000));
    options.instance?.update({ web: identify(web.pid) });
    web.on('exit', (code) => stop(`The web server ended (${code ?? 'killed'}).`, 1));
    await answers(options.url, web);
    await options.durable;
    if (!LOOPBACK.has(options.host))
      warn(`It listens on ${options.host}: whoever reaches this machine can read and change all plans.`);
    say(`Pushpull answers at ${options.url} (${seconds(since)}). Stop with Ctrl-C.`);
  } catch (error) {
    warn(error instanceof Stop ? error.message : error.stack);
    await stop('', 1);
  }
}

function readOptions() {
  let values;
  try {
    const options = {
      port: { type: 'string' },
      host: { type: 'string' },
      dev: { type: 'boolean' },
      help: { type: 'boolean' },
    };
    values = parseArgs({ options }).values;
  } catch (error) {
    throw new Stop(`${error.message}\n\n${HELP}`);
  }
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    process.exit(0);
  }
  const port = Number(values.port ?? (process.env.PORT || 3000));
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Stop(
      `The port is ${values.port ?? process.env.PORT}; it must be a whole number from 1 to 65535.`,
    );
  }
  const host = values.host ?? (process.env.HOST || '127.0.0.1');
  const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return {
    port,
    host,
    dev: values.dev ?? false,
    url: `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`,
  };
}

/** Says so before anything is built or started. */
function refuseBusyPort({ port, host }) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', (error) => {
      if (error.code === 'EADDRINUSE') {
        reject(
          new Stop(
            `Port ${port} is in use by another program. Stop it, or choose another: npm start -- --port ${port + 1}`,
          ),
        );
      } else reject(new Stop(`Cannot listen on ${host}:${port} (${error.code}).`));
    });
    probe.listen(port, host, () => probe.close(resolve));
  });
}

async function openDatabase(options, cleanups) {
  if (process.env.DATABASE_URL) {
    await refuseBusyPort(options);
    say(`Using the database at ${withoutPassword(process.env.DATABASE_URL)}.`);
    return process.env.DATABASE_URL;
  }
  const { folder, user } = chooseDataFolder();
  options.instance = await claimFolder(folder, options.url);
  cleanups.push(() => options.instance.release());
  // Only now: a second start on this folder has been told who holds it, and a crashed one has freed its port.
  await refuseBusyPort(options);
  const server = await startPostgres({ folder, user });
  cleanups.push(() => server.stop());
  options.durable = server.durable;
  return server.url;
}

function startWeb({ port, host, dev }, databaseUrl) {
  const next = join(ROOT, 'node_modules/next/dist/bin/next');
  const web = spawn(process.execPath, [next, dev ? 'dev' : 'start', '-p', String(port), '-H', host], {
    cwd: ROOT,
    // Its own session, so that Ctrl-C reaches this script, which then stops things in order.
    detached: process.platform !== 'win32',
    stdio: ['ignore', dev ? 'inherit' : 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: dev ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      DATABASE_URL: databaseUrl,
      HOST: host,
    },
  });
  web.on('error', (error) => warn(error.message));
  return web;
}

/** Waits until the health check answers; what the product says about itself is the proof that it works. */
async function answers(url, web) {
  for (let waited = 0; waited < 120_000; waited += 50) {
    if (web.exitCode !== null) throw new Stop('The web server did not start; its messages are above.');
    try {
      const answer = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(30_000) });
      if (answer.ok) return;
      if (answer.status !== 503)
        throw new Stop(`${url}/api/health answered ${answer.status}: ${await answer.text()}`);
    } catch (error) {
      if (error instanceof Stop) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Stop(`${url} did not answer within two minutes.`);
}

/** Stops everything once, newest first, whoever asks first: a signal, the web server's end, a failed start. */
function stopOnce(cleanups) {
  let stopping;
  const stop = (reason, code) => {
    stopping ??= (async () => {
      if (reason) say(reason);
      for (const cleanup of cleanups.reverse()) await cleanup();
      process.exit(code);
    })();
    return stopping;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop('Stopping …', 0));
  return stop;
}
