import { sql } from 'drizzle-orm';
import { testDatabase } from './database';

const TABLES = ['workspaces', 'actors', 'plans', 'plan_revisions', 'idempotency_keys', 'actuals', 'imports'];

/** How many rows every table of this worker's database has: what was refused must not change them. */
export async function rowCounts(): Promise<Readonly<Record<string, number>>> {
  const db = await testDatabase();
  const counts = TABLES.map((table) => `(select count(*)::int from ${table}) as ${table}`);
  const [row] = await db.execute<Record<string, number>>(sql.raw(`select ${counts.join(', ')}`));
  return row;
}
