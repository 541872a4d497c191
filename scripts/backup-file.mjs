import { once } from 'node:events';
import { createReadStream, createWriteStream, renameSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip, createGzip } from 'node:zlib';
import { migrationHashes } from './migrate.mjs';
import { Stop } from './say.mjs';

/** Every table, those that others refer to first. */
const TABLES = [
  'workspaces',
  'actors',
  'plans',
  'plan_revisions',
  'idempotency_keys',
  'actuals',
  'imports',
  'shares',
];
const FORMAT = 'pushpull-backup';
const BATCH = 500;

/**
 * Writes all data of a database, as of one moment, into one file: gzip of JSON lines. The first line names the
 * migrations that the data fits, each further one a table or a row, the last one the number of rows.
 * @returns {Promise<number>} rows written
 */
export async function writeBackup(sql, path) {
  const draft = `${path}.part`;
  const gzip = createGzip();
  const file = createWriteStream(draft, { mode: 0o600 });
  gzip.pipe(file);
  const done = once(file, 'close');
  const write = async (value) => {
    if (!gzip.write(`${JSON.stringify(value)}\n`)) await once(gzip, 'drain');
  };
  try {
    const rows = await sql.begin('isolation level repeatable read read only', (tx) => dump(tx, write));
    gzip.end();
    await done;
    // Under its own name only when it is whole.
    renameSync(draft, path);
    return rows;
  } catch (error) {
    gzip.destroy();
    file.destroy();
    rmSync(draft, { force: true });
    throw error;
  }
}

async function dump(tx, write) {
  await refuseUnknownTables(tx);
  await write({ format: FORMAT, version: 1, migrations: migrationHashes() });
  let rows = 0;
  for (const table of TABLES) {
    const columns = await columnsOf(tx, table);
    await write({ table, columns: columns.map(({ name }) => name) });
    // As text: every type comes back from its text exactly as it was.
    const list = columns.map(({ name }) => `"${name}"::text`).join(', ');
    for await (const batch of tx.unsafe(`select ${list} from "${table}"`).values().cursor(BATCH)) {
      for (const values of batch) await write(values);
      rows += batch.length;
    }
  }
  await write({ rows });
  return rows;
}

/**
 * Reads a backup into a database of the newest schema, all of it or nothing.
 * @param {boolean} replace whether plans that are there may be removed
 * @returns {Promise<number>} rows read
 */
export async function readBackup(sql, path, replace) {
  return sql.begin(async (tx) => {
    await refuseUnknownTables(tx);
    const [{ count }] = await tx`select count(*)::int as count from plans`;
    if (count > 0 && !replace) {
      throw new Stop(
        `The database holds ${count} plan(s). Nothing was changed; add --replace to remove them first.`,
      );
    }
    await tx.unsafe(`truncate ${TABLES.map((table) => `"${table}"`).join(', ')}`);
    return load(tx, path);
  });
}

async function load(tx, path) {
  let insert;
  let batch = [];
  let rows = 0;
  let promised;
  let isFirst = true;
  const flush = async () => {
    if (batch.length > 0) await insert(batch);
    batch = [];
  };
  for await (const line of linesOf(path)) {
    const value = parseLine(line, path);
    if (isFirst) refuseOther(value, path);
    else if (Array.isArray(value)) {
      if (!insert) throw new Stop(`${path} is damaged: a row stands before its table.`);
      batch.push(value);
      rows += 1;
      if (batch.length >= BATCH) await flush();
    } else if (value.table) {
      await flush();
      insert = await inserter(tx, value, path);
    } else promised = value.rows;
    isFirst = false;
  }
  await flush();
  if (promised !== rows)
    throw new Stop(`${path} is cut short: ${rows} rows of ${promised ?? 'an unknown number'}.`);
  return rows;
}

async function* linesOf(path) {
  const gunzip = createReadStream(path)
    .on('error', (error) => gunzip.destroy(error))
    .pipe(createGunzip());
  try {
    yield* createInterface({ input: gunzip, crlfDelay: Number.POSITIVE_INFINITY });
    // readline ends quietly when its input breaks off.
    if (gunzip.errored) throw gunzip.errored;
  } catch (error) {
    throw new Stop(`${path} cannot be read: ${error.message}.`);
  }
}

function parseLine(line, path) {
  try {
    return JSON.parse(line);
  } catch {
    throw new Stop(`${path} is damaged: a line is not JSON.`);
  }
}

function refuseOther({ format, version, migrations }, path) {
  if (format !== FORMAT || version !== 1) throw new Stop(`${path} is no backup of Pushpull.`);
  const known = migrationHashes();
  if (migrations.some((hash, at) => hash !== known[at])) {
    throw new Stop(`${path} was made by a newer version of Pushpull; restore it with that version.`);
  }
}

async function inserter(tx, { table, columns }, path) {
  const known = new Map((await columnsOf(tx, table)).map(({ name, type }) => [name, type]));
  if (!TABLES.includes(table) || columns.some((name) => !known.has(name))) {
    throw new Stop(`${path} is damaged: it holds a table ${table} that is not ours.`);
  }
  const names = columns.map((name) => `"${name}"`).join(', ');
  const values = columns.map((name, at) => `v${at}::${known.get(name)}`).join(', ');
  const arrays = columns.map((_, at) => `$${at + 1}::text[]`).join(', ');
  const fields = columns.map((_, at) => `v${at}`).join(', ');
  const statement = `insert into "${table}" (${names}) select ${values} from unnest(${arrays}) as rows(${fields})`;
  return (rows) =>
    tx.unsafe(
      statement,
      columns.map((_, at) => rows.map((row) => row[at])),
    );
}

function columnsOf(tx, table) {
  return tx`
    select attname as name, format_type(atttypid, atttypmod) as type
    from pg_attribute
    where attrelid = to_regclass(${`public.${table}`}) and attnum > 0 and not attisdropped
    order by attnum`;
}

/** A table that a later migration adds must not be forgotten here. */
async function refuseUnknownTables(tx) {
  const found = await tx`select tablename from pg_tables where schemaname = 'public'`;
  const unknown = found.map(({ tablename }) => tablename).filter((table) => !TABLES.includes(table));
  if (unknown.length > 0)
    throw new Stop(`The database holds tables that backups do not know: ${unknown.join(', ')}.`);
}
