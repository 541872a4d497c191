import { z } from 'zod';
import type { Scenario } from '../../model/plan';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { planIdSchema, revisionSchema } from '../plans/plan-copy';
import { readPlan } from '../plans/read-plan';

/** What `listScenarios` takes. */
export const listScenariosInput = z.strictObject({
  planId: planIdSchema,
  revision: revisionSchema.optional().describe('Of this revision; without it the newest.'),
});

/** The scenarios of a plan, the baseline first. */
export interface ScenarioList {
  readonly planId: string;
  readonly revision: number;
  readonly scenarios: readonly Scenario[];
}

/**
 * The scenarios of a plan of the workspace.
 * @throws PlannerError `invalid-input`, `not-found`, `conflict`
 */
export async function listScenarios(ctx: Context, input: unknown): Promise<ScenarioList> {
  const { planId, revision: wanted } = parseInput(listScenariosInput, input);
  const { id, revision, plan } = await readPlan(ctx, { planId, revision: wanted });
  return { planId: id, revision, scenarios: plan.scenarios };
}
