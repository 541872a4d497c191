import { type Connection, connect, type Database } from '../../drizzle/client';

export type { Database };

/** A place that outlives the reloading of modules in development, where each reload would open another pool. */
const shared = globalThis as { pushpullConnections?: Map<string, Connection> };

/** The database at `url`, through one pool a process; connections are made when first used. */
export function openDatabase(url: string): Database {
  shared.pushpullConnections ??= new Map();
  const known = shared.pushpullConnections.get(url);
  if (known) return known.db;
  const connection = connect(url);
  shared.pushpullConnections.set(url, connection);
  return connection.db;
}

/** Closes every pool of this process; programs that have to end call it. */
export async function closeDatabases(): Promise<void> {
  const connections = [...(shared.pushpullConnections?.values() ?? [])];
  shared.pushpullConnections?.clear();
  await Promise.all(connections.map((connection) => connection.close()));
}
