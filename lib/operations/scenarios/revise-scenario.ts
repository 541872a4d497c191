import { z } from 'zod';
import { PlannerError } from '../../errors';
import { parsePlan } from '../../model/plan';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { changePlan } from '../plans/change-plan';
import { createScenarioInput } from './create-scenario';
import { type ScenarioCopy, scenarioIdSchema, scenarioIndex } from './scenario-copy';

/** What `reviseScenario` takes. */
export const reviseScenarioInput = z.strictObject({
  ...createScenarioInput.shape,
  scenarioId: scenarioIdSchema,
});

/**
 * Replaces a scenario of a plan, its place and id kept; the plan's next revision.
 * @throws PlannerError as `revisePlan` does, and `not-found` for an unknown scenario
 */
export async function reviseScenario(ctx: Context, input: unknown): Promise<ScenarioCopy> {
  const { scenario, scenarioId, ...request } = parseInput(reviseScenarioInput, input);
  refuseOtherId(scenario, scenarioId);
  const change = { ...request, operation: 'revise-scenario', input: [scenarioId, scenario] };
  const { id, revision, plan } = await changePlan(ctx, change, (before) => {
    const index = scenarioIndex(before, scenarioId);
    return parsePlan({
      ...before,
      scenarios: before.scenarios.map((one, at) => (at === index ? scenario : one)),
    });
  });
  return { planId: id, revision, scenario: plan.scenarios[scenarioIndex(plan, scenarioId)] };
}

function refuseOtherId(scenario: unknown, scenarioId: string): void {
  const id = typeof scenario === 'object' && scenario !== null ? Reflect.get(scenario, 'id') : scenarioId;
  if (id === scenarioId) return;
  const message = 'scenario.id is not the one of the address; a scenario keeps its id.';
  throw new PlannerError('invalid-input', message, [{ field: 'scenario.id', message }]);
}
