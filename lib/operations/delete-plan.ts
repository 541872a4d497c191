import { z } from 'zod';
import { setDeleted } from '../store/plans';
import type { Context } from './context';
import { parseInput } from './parse-input';
import { planIdSchema, planNotFound, requirePlan, revisionMismatch, revisionSchema } from './plan-copy';

const inputSchema = z.strictObject({ planId: planIdSchema, ifRevision: revisionSchema.optional() });

/**
 * Puts a plan into the bin, from which undeletePlan takes it out again. `ifRevision` makes it depend on nobody having
 * saved since.
 * @throws PlannerError `invalid-input`, `not-found`, `revision-mismatch`
 */
export async function deletePlan(ctx: Context, input: unknown): Promise<void> {
  const { planId, ifRevision } = parseInput(inputSchema, input);
  const current = await requirePlan(ctx, planId);
  if (ifRevision !== undefined && ifRevision !== current.revision)
    throw revisionMismatch(current, ifRevision);
  if (!(await setDeleted(ctx.db, ctx.actor.workspaceId, planId, ctx.now()))) throw planNotFound();
}
