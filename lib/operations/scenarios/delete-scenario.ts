import { z } from 'zod';
import { parsePlan } from '../../model/plan';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { changePlan } from '../plans/change-plan';
import { idempotencyKeySchema, ifRevisionSchema, planIdSchema } from '../plans/plan-copy';
import type { ScenarioList } from './list-scenarios';
import { scenarioIdSchema, scenarioIndex } from './scenario-copy';

/** What `deleteScenario` takes. */
export const deleteScenarioInput = z.strictObject({
  planId: planIdSchema,
  scenarioId: scenarioIdSchema,
  ifRevision: ifRevisionSchema,
  idempotencyKey: idempotencyKeySchema,
});

/**
 * Takes a scenario out of a plan; the plan's next revision. The revision before keeps it.
 * @throws PlannerError as `revisePlan` does, `not-found` for an unknown scenario, `invalid-input` for the only one
 */
export async function deleteScenario(ctx: Context, input: unknown): Promise<ScenarioList> {
  const { scenarioId, ...request } = parseInput(deleteScenarioInput, input);
  const change = { ...request, operation: 'delete-scenario', input: scenarioId };
  const { id, revision, plan } = await changePlan(ctx, change, (before) =>
    parsePlan({ ...before, scenarios: before.scenarios.toSpliced(scenarioIndex(before, scenarioId), 1) }),
  );
  return { planId: id, revision, scenarios: plan.scenarios };
}
