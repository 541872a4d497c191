import { z } from 'zod';
import { PlannerError } from '../../errors';
import { changeShare, type ShareChanges, type StoredShare } from '../../store/shares';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { planIdSchema, requirePlan, requireRevision } from '../plans/plan-copy';
import { type MadeShare, requireShare, type ShareEntry, toEntry, withToken } from './share-entry';
import { expiryOf, refuseFramedPassword, refuseScenarios, shareFields, shareIdSchema } from './share-fields';
import { hashPassword } from './share-password';
import { makeToken } from './share-token';

/** What `reviseShare` takes: what is not said stays. */
export const reviseShareInput = z.strictObject({
  planId: planIdSchema,
  shareId: shareIdSchema,
  ...z.strictObject(shareFields).partial().shape,
  revoked: z.literal(false).optional().describe('False takes a revocation back: the same link opens again.'),
  newLink: z
    .literal(true)
    .optional()
    .describe('True gives it another token: the old link opens nothing any more.'),
});

/**
 * Changes what a link shows, for how long and to whom. With `newLink` the answer tells the new token.
 * @throws PlannerError `invalid-input`; `not-found`; `conflict` for a link that was revoked
 */
export async function reviseShare(ctx: Context, input: unknown): Promise<ShareEntry | MadeShare> {
  const asked = parseInput(reviseShareInput, input);
  await requirePlan(ctx, asked.planId);
  const share = await requireShare(ctx, asked.planId, asked.shareId);
  if (share.revokedAt !== null && asked.revoked === undefined) {
    throw new PlannerError('conflict', 'This link was revoked. Take that back first, or make a new one.');
  }
  await refuseMissing(ctx, share, asked);
  refuseFramedPassword(
    asked.isEmbeddable ?? share.isEmbeddable,
    asked.password === undefined ? share.passwordHash !== null : asked.password !== null,
  );
  const now = ctx.now();
  const made = asked.newLink ? makeToken() : undefined;
  await changeShare(ctx.db, share.id, { ...(await changesOf(asked, now)), tokenHash: made?.tokenHash });
  const entry = toEntry(await requireShare(ctx, asked.planId, share.id), now);
  return made === undefined ? entry : withToken(entry, made.token);
}

type Asked = z.infer<typeof reviseShareInput>;

/** The scenarios have to be there in what is shown from now on. */
async function refuseMissing(ctx: Context, share: StoredShare, asked: Asked): Promise<void> {
  if (asked.scenarios === undefined && asked.revision === undefined) return;
  const revision = asked.revision === undefined ? share.revision : asked.revision;
  const { plan } =
    revision === null
      ? await requirePlan(ctx, share.planId)
      : await requireRevision(ctx, share.planId, revision);
  refuseScenarios(plan, asked.scenarios ?? share.scenarioIds);
}

async function changesOf(asked: Asked, now: Date): Promise<ShareChanges> {
  const { name, scenarios, revision, showsBudgets, isEmbeddable, password, expiresAt, revoked } = asked;
  return {
    name,
    scenarioIds: scenarios,
    revision,
    showsBudgets,
    isEmbeddable,
    expiresAt: expiresAt === undefined ? undefined : expiryOf(expiresAt, now),
    revokedAt: revoked === undefined ? undefined : null,
    // Another password is asked anew, of those whom the old one locked out, too.
    ...(password === undefined
      ? {}
      : {
          passwordHash: password === null ? null : await hashPassword(password),
          failedAttempts: 0,
          lockedUntil: null,
        }),
  };
}
