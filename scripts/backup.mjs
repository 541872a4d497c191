import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readBackup, writeBackup } from './backup-file.mjs';
import { chooseDataFolder } from './data-folder.mjs';
import { ensureInstalled } from './install.mjs';
import { claimFolder } from './instance.mjs';
import { migrateDatabase } from './migrate.mjs';
import { runningUrl, startPostgres } from './postgres.mjs';
import { run, Stop, say } from './say.mjs';

const HELP = `Writes all data into one file, or reads such a file.

  npm run backup [-- <file>]               default: pushpull-<day>.jsonl.gz
  npm run restore -- <file> [--replace]    into an empty database; --replace removes what is there

  DATABASE_URL, PUSHPULL_DATA as for npm start; the product may run meanwhile.`;

await run(main);

async function main() {
  const { values, positionals } = readArguments();
  const [command, name] = positionals;
  if (values.help || !['backup', 'restore'].includes(command) || positionals.length > 2) {
    process.stdout.write(`${HELP}\n`);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const file = resolve(name ?? `pushpull-${new Date().toISOString().slice(0, 10)}.jsonl.gz`);
  if (command === 'restore' && !name) throw new Stop(`Name the file to restore.\n\n${HELP}`);
  if (command === 'restore' && !existsSync(file)) throw new Stop(`There is no file ${file}.`);
  if (command === 'backup' && existsSync(file))
    throw new Stop(`${file} is there already; choose another name.`);
  await ensureInstalled();
  await withDatabase(async (sql) => {
    if (command === 'backup') say(`${await writeBackup(sql, file)} rows written to ${file}.`);
    else say(`${await readBackup(sql, file, values.replace ?? false)} rows read from ${file}.`);
  });
}

function readArguments() {
  try {
    const options = { replace: { type: 'boolean' }, help: { type: 'boolean' } };
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new Stop(`${error.message}\n\n${HELP}`);
  }
}

/** The database that DATABASE_URL names, or the embedded one: as it runs, or started for this. */
async function withDatabase(use) {
  if (process.env.DATABASE_URL) return withUrl(process.env.DATABASE_URL, use);
  const { folder, user } = chooseDataFolder();
  const running = runningUrl(folder);
  if (running) return withUrl(running, use);
  const claim = await claimFolder(folder, 'a backup');
  const server = await startPostgres({ folder, user, quiet: true });
  try {
    await withUrl(server.url, use);
  } finally {
    await server.durable;
    await server.stop();
    claim.release();
  }
}

async function withUrl(url, use) {
  await migrateDatabase(url);
  const { default: postgres } = await import('postgres');
  const sql = postgres(url, {
    max: 1,
    onnotice: () => {},
    connection: { application_name: 'pushpull-backup' },
  });
  try {
    await use(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
