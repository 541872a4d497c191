import { z } from 'zod';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { planIdSchema, requirePlan, requireRevision, revisionSchema } from '../plans/plan-copy';
import { readActuals } from '../plans/read-actuals';
import { type CheckedPlan, checkScenario } from './check-plan';

/** What `checkStoredPlan` takes. */
export const checkStoredPlanInput = z.strictObject({
  planId: planIdSchema,
  revision: revisionSchema.optional().describe('Of this revision; without it the newest.'),
  scenario: z.string().max(200).optional().describe("Id or name of a scenario; without it the plan's first."),
});

/** What the checks find in a stored plan, and in which revision of it. */
export interface CheckedRevision extends CheckedPlan {
  readonly revision: number;
}

/**
 * Asks every check of a scenario of a plan of the workspace, its past included.
 * @throws PlannerError `invalid-input`; `not-found` for an unknown plan, revision or scenario
 */
export async function checkStoredPlan(ctx: Context, input: unknown): Promise<CheckedRevision> {
  const { planId, revision: wanted, scenario } = parseInput(checkStoredPlanInput, input);
  const newest = await requirePlan(ctx, planId);
  const { plan, revision } = wanted === undefined ? newest : await requireRevision(ctx, planId, wanted);
  const { series: actuals } = await readActuals(ctx, { planId });
  return { ...checkScenario(plan, scenario, actuals), revision };
}
