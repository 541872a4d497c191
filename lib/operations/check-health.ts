import { MODEL_VERSION, SCHEMA_VERSION } from '../model/plan';
import { readSchemaRevision } from '../store/schema-revision';
import type { Context } from './context';

/** What the product says about itself. */
export interface Health {
  readonly status: 'ok';
  /** Migrations that the database has seen. */
  readonly databaseRevision: number;
  /** Milliseconds of one round trip to the database. */
  readonly databaseMs: number;
  readonly schemaVersion: number;
  readonly modelVersion: string;
}

/**
 * Asks the database one question and tells how long the answer took.
 * @throws the driver's error when the database does not answer
 */
export async function checkHealth(ctx: Pick<Context, 'db' | 'now'>): Promise<Health> {
  const before = ctx.now().getTime();
  const databaseRevision = await readSchemaRevision(ctx.db);
  return {
    status: 'ok',
    databaseRevision,
    databaseMs: ctx.now().getTime() - before,
    schemaVersion: SCHEMA_VERSION,
    modelVersion: MODEL_VERSION,
  };
}
