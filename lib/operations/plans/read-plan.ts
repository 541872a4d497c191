import { z } from 'zod';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { type PlanCopy, planIdSchema, requirePlan, requireRevision, revisionSchema } from './plan-copy';

/** What `readPlan` takes. */
export const readPlanInput = z.strictObject({
  planId: planIdSchema,
  revision: revisionSchema.optional().describe('This revision; without it the newest.'),
});

/**
 * A plan of the workspace: its newest revision, or the one asked for.
 * @throws PlannerError `invalid-input`, `not-found`
 */
export async function readPlan(ctx: Context, input: unknown): Promise<PlanCopy> {
  const { planId, revision } = parseInput(readPlanInput, input);
  const newest = await requirePlan(ctx, planId);
  return revision === undefined ? newest : requireRevision(ctx, planId, revision);
}
