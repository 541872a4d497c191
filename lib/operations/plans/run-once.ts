import { createHash } from 'node:crypto';
import { PlannerError } from '../../errors';
import { findResult, keepResult, lockKey } from '../../store/idempotency-keys';
import type { Context } from '../context';
import { type PlanCopy, requireRevision } from './plan-copy';

const DAY_MS = 86_400_000;

/** Which revision a change made. */
export interface Made {
  readonly planId: string;
  readonly revision: number;
}

/**
 * Runs `change` in one transaction and answers with the revision it made. With an Idempotency-Key, a repeated request
 * is answered with what the first one made, for a day.
 * @throws PlannerError `conflict` when the key was used for another request
 */
export async function runOnce(
  ctx: Context,
  request: { readonly key: string | undefined; readonly operation: string; readonly input: unknown },
  change: (ctx: Context) => Promise<Made>,
): Promise<PlanCopy> {
  return ctx.db.transaction(async (tx) => {
    const inside: Context = { ...ctx, db: tx };
    const made =
      request.key === undefined
        ? await change(inside)
        : await repeatable(inside, request, request.key, change);
    return requireRevision(inside, made.planId, made.revision);
  });
}

async function repeatable(
  ctx: Context,
  { operation, input }: { readonly operation: string; readonly input: unknown },
  key: string,
  change: (ctx: Context) => Promise<Made>,
): Promise<Made> {
  const { workspaceId } = ctx.actor;
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([operation, input]))
    .digest('hex');
  await lockKey(ctx.db, workspaceId, key);
  const before = await findResult(ctx.db, workspaceId, key);
  if (before && before.fingerprint !== fingerprint) {
    throw new PlannerError(
      'conflict',
      'This Idempotency-Key was used for another request; choose a new one.',
    );
  }
  if (before) return before;
  const made = await change(ctx);
  const now = ctx.now();
  await keepResult(ctx.db, workspaceId, key, { fingerprint, ...made }, now, new Date(now.getTime() - DAY_MS));
  return made;
}
