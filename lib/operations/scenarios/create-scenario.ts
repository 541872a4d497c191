import { z } from 'zod';
import { parsePlan } from '../../model/plan';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { changePlan } from '../plans/change-plan';
import { idempotencyKeySchema, ifRevisionSchema, planIdSchema } from '../plans/plan-copy';
import { type ScenarioCopy, scenarioDocument } from './scenario-copy';

/** What `createScenario` takes. */
export const createScenarioInput = z.strictObject({
  planId: planIdSchema,
  ifRevision: ifRevisionSchema,
  scenario: scenarioDocument,
  idempotencyKey: idempotencyKeySchema,
});

/**
 * Adds a scenario behind those that a plan has; the plan's next revision.
 * @throws PlannerError as `revisePlan` does
 */
export async function createScenario(ctx: Context, input: unknown): Promise<ScenarioCopy> {
  const { scenario, ...request } = parseInput(createScenarioInput, input);
  const change = { ...request, operation: 'create-scenario', input: scenario };
  const { id, revision, plan } = await changePlan(ctx, change, (before) =>
    parsePlan({ ...before, scenarios: [...before.scenarios, scenario] }),
  );
  return { planId: id, revision, scenario: plan.scenarios[plan.scenarios.length - 1] };
}
