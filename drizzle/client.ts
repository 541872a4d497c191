import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as schema from './schema';

/** The database, or a transaction on it: both take the same statements. */
export type Database = PostgresJsDatabase<typeof schema>;

/** A pool of connections to one PostgreSQL. */
export interface Connection {
  readonly db: Database;
  readonly close: () => Promise<void>;
}

/** Opens a pool; connections are made when first used. */
export function connect(url: string, poolSize = 10): Connection {
  const client = postgres(url, {
    max: poolSize,
    idle_timeout: 60,
    connect_timeout: 10,
    onnotice: () => {},
    connection: { application_name: 'pushpull', statement_timeout: 20_000 },
  });
  return { db: drizzle(client, { schema }), close: () => client.end({ timeout: 5 }) };
}
