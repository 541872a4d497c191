import { z } from 'zod';
import { changeShare } from '../../store/shares';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { planIdSchema, requirePlan } from '../plans/plan-copy';
import { requireShare } from './share-entry';
import { shareIdSchema } from './share-fields';

/** What `revokeShare` takes. */
export const revokeShareInput = z.strictObject({ planId: planIdSchema, shareId: shareIdSchema });

/**
 * Withdraws a link: from now on it opens nothing. Revoking twice is no error.
 * @throws PlannerError `invalid-input`, `not-found`
 */
export async function revokeShare(ctx: Context, input: unknown): Promise<void> {
  const { planId, shareId } = parseInput(revokeShareInput, input);
  await requirePlan(ctx, planId);
  const share = await requireShare(ctx, planId, shareId);
  if (share.revokedAt === null) await changeShare(ctx.db, share.id, { revokedAt: ctx.now() });
}
