import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './project.mjs';
import { run, Stop, say } from './say.mjs';

/** Any number that no other program uses on this database: two starts migrate one after the other. */
const LOCK = 7_283_114_905;

/**
 * Brings the database at `url` to the newest schema, under an advisory lock.
 * @throws Stop when the server cannot be reached or is newer than this program
 */
export async function migrateDatabase(url) {
  const { default: postgres } = await import('postgres');
  const { drizzle } = await import('drizzle-orm/postgres-js');
  const { migrate } = await import('drizzle-orm/postgres-js/migrator');
  // One connection: an advisory lock belongs to the session that took it.
  const sql = postgres(url, {
    max: 1,
    onnotice: () => {},
    connect_timeout: 10,
    connection: { application_name: 'pushpull-migrate' },
  });
  try {
    await sql`select pg_advisory_lock(${LOCK})`;
    await refuseNewer(sql);
    await migrate(drizzle(sql), { migrationsFolder: join(ROOT, 'drizzle/migrations') });
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(`The database at ${withoutPassword(url)} cannot be used: ${reasonOf(error)}`);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** An older program must not write to a newer schema: it would drop what it does not know. */
async function refuseNewer(sql) {
  const [{ exists }] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as exists`;
  if (!exists) return;
  const known = new Set(migrationHashes());
  const unknown = (await sql`select hash from drizzle.__drizzle_migrations`).filter(
    ({ hash }) => !known.has(hash),
  );
  if (unknown.length > 0) {
    throw new Stop(
      `The database has ${unknown.length} migration(s) that this version does not know. Use a newer Pushpull.`,
    );
  }
}

/** Fingerprints of the migrations of this version, oldest first; the database keeps the same ones. */
export function migrationHashes() {
  const folder = join(ROOT, 'drizzle/migrations');
  const { entries } = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8'));
  return entries.map(({ tag }) =>
    createHash('sha256')
      .update(readFileSync(join(folder, `${tag}.sql`), 'utf8'))
      .digest('hex'),
  );
}

function reasonOf(error) {
  return error.cause?.message || error.message || error.code || String(error);
}

/** A database URL fit for a log. */
export function withoutPassword(url) {
  try {
    const parsed = new URL(url);
    parsed.password = '';
    return parsed.href;
  } catch {
    return 'DATABASE_URL';
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await run(async () => {
    if (!process.env.DATABASE_URL)
      throw new Stop('Set DATABASE_URL; the embedded database is migrated by "npm start".');
    await migrateDatabase(process.env.DATABASE_URL);
    say('The database has the newest schema.');
  });
}
