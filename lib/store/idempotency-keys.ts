import { and, eq, lt, sql } from 'drizzle-orm';
import type { Database } from '../../drizzle/client';
import { idempotencyKeys } from '../../drizzle/schema';

/** What a request with an Idempotency-Key made. */
export interface KeptResult {
  readonly fingerprint: string;
  readonly planId: string;
  readonly revision: number;
}

/** Makes others with the same key wait until this transaction ends. */
export async function lockKey(tx: Database, workspaceId: string, key: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${workspaceId}:${key}`}, 0))`);
}

/** What was made under this key before, or undefined. */
export async function findResult(
  db: Database,
  workspaceId: string,
  key: string,
): Promise<KeptResult | undefined> {
  const [row] = await db
    .select({
      fingerprint: idempotencyKeys.fingerprint,
      planId: idempotencyKeys.planId,
      revision: idempotencyKeys.revision,
    })
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.workspaceId, workspaceId), eq(idempotencyKeys.key, key)));
  return row;
}

/** Remembers what was made under this key, and forgets what was made before `forgetBefore`. */
export async function keepResult(
  db: Database,
  workspaceId: string,
  key: string,
  result: KeptResult,
  now: Date,
  forgetBefore: Date,
): Promise<void> {
  await db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, forgetBefore));
  await db.insert(idempotencyKeys).values({ workspaceId, key, ...result, createdAt: now });
}
