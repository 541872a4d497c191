import { z } from 'zod';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { planIdSchema, requirePlan, requireRevision, revisionSchema } from '../plans/plan-copy';
import { readActuals } from '../plans/read-actuals';
import { type CheckedPlan, checkScenario } from './check-plan';

const inputSchema = z.strictObject({
  planId: planIdSchema,
  /** Without it the newest. */
  revision: revisionSchema.optional(),
  /** Id or name of a scenario; without it the plan's first. */
  scenario: z.string().max(200).optional(),
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
  const { planId, revision: wanted, scenario } = parseInput(inputSchema, input);
  const newest = await requirePlan(ctx, planId);
  const { plan, revision } = wanted === undefined ? newest : await requireRevision(ctx, planId, wanted);
  const { series: actuals } = await readActuals(ctx, { planId });
  return { ...checkScenario(plan, scenario, actuals), revision };
}
