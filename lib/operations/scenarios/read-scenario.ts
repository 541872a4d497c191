import { z } from 'zod';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { readPlan } from '../plans/read-plan';
import { listScenariosInput } from './list-scenarios';
import { type ScenarioCopy, scenarioIdSchema, scenarioIndex } from './scenario-copy';

/** What `readScenario` takes. */
export const readScenarioInput = z.strictObject({
  ...listScenariosInput.shape,
  scenarioId: scenarioIdSchema,
});

/**
 * One scenario of a plan of the workspace.
 * @throws PlannerError `invalid-input`, `not-found`, `conflict`
 */
export async function readScenario(ctx: Context, input: unknown): Promise<ScenarioCopy> {
  const { scenarioId, ...asked } = parseInput(readScenarioInput, input);
  const { id: planId, revision, plan } = await readPlan(ctx, asked);
  return { planId, revision, scenario: plan.scenarios[scenarioIndex(plan, scenarioId)] };
}
