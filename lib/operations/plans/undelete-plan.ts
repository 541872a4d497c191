import { z } from 'zod';
import { setDeleted } from '../../store/plans';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { isPlanId, type PlanCopy, planIdSchema, requirePlan } from './plan-copy';

/** What `undeletePlan` takes. */
export const undeletePlanInput = z.strictObject({ planId: planIdSchema });

/**
 * Takes a plan out of the bin; one that is not there stays as it is.
 * @throws PlannerError `invalid-input`, `not-found`
 */
export async function undeletePlan(ctx: Context, input: unknown): Promise<PlanCopy> {
  const { planId } = parseInput(undeletePlanInput, input);
  if (isPlanId(planId)) await setDeleted(ctx.db, ctx.actor.workspaceId, planId, null);
  return requirePlan(ctx, planId);
}
