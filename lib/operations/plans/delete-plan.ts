import { z } from 'zod';
import { setDeleted } from '../../store/plans';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import {
  ifRevisionSchema,
  isPlanId,
  planIdSchema,
  planNotFound,
  requirePlan,
  revisionMismatch,
} from './plan-copy';

/** What `deletePlan` takes. */
export const deletePlanInput = z.strictObject({
  planId: planIdSchema,
  ifRevision: ifRevisionSchema.optional(),
});

/**
 * Puts a plan into the bin, from which undeletePlan takes it out again. `ifRevision` makes it depend on nobody having
 * saved since.
 * @throws PlannerError `invalid-input`, `not-found`, `revision-mismatch`
 */
export async function deletePlan(ctx: Context, input: unknown): Promise<void> {
  const { planId, ifRevision } = parseInput(deletePlanInput, input);
  if (!isPlanId(planId)) throw planNotFound();
  // Compared where the row is changed: a save between a look and the change would be deleted unseen.
  if (await setDeleted(ctx.db, ctx.actor.workspaceId, planId, ctx.now(), ifRevision)) return;
  const current = await requirePlan(ctx, planId);
  throw ifRevision === undefined ? planNotFound() : revisionMismatch(current, ifRevision);
}
