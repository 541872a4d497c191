import { sql } from 'drizzle-orm';
import type { Database } from '../../drizzle/client';

/**
 * How many migrations the database has seen; one round trip, so it also tells that the database answers.
 * @throws the driver's error when the database cannot be reached or was never migrated
 */
export async function readSchemaRevision(db: Database): Promise<number> {
  const [row] = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from drizzle.__drizzle_migrations`,
  );
  return row.count;
}
