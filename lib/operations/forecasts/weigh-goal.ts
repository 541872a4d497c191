import { z } from 'zod';
import { requireScenario } from '../../analysis/require-scenario';
import { correlatedPlan } from '../../analysis/uncertainty/correlated-plan';
import { MAX_DRAWS } from '../../analysis/uncertainty/draw-limits';
import { type GoalOdds, goalOdds } from '../../analysis/uncertainty/goal-odds';
import { drawPreciseEnsemble } from '../../analysis/uncertainty/precision';
import { drawEnsemble } from '../../analysis/uncertainty/uncertainty';
import { parsePlan } from '../../model/plan';
import { parseInput } from '../parse-input';
import { goalSchema, reportFields } from './report-request';

const inputSchema = z.strictObject({
  /** A plan document. */
  plan: z.unknown(),
  scenario: reportFields.scenario,
  ...goalSchema.shape,
  /** Without it as many as P10 and P90 of contribution need, at most 10,000. */
  draws: z.int().min(1).max(MAX_DRAWS).optional(),
  seed: reportFields.seed,
  correlated: reportFields.correlated,
});

/** The chance that a headline of a scenario reaches a value. */
export interface WeighedGoal extends GoalOdds {
  readonly plan: string;
  readonly scenario: string;
  readonly currency: string;
}

/**
 * The chance that a headline of a plan document reaches a value, with its Monte Carlo error. Needs no database.
 * @throws PlannerError `invalid-input` for a plan or request that cannot be read, `not-found` for an unknown scenario
 */
export function weighGoal(input: unknown): WeighedGoal {
  const request = parseInput(inputSchema, input);
  const { headline, goal, way, draws, seed, correlated } = request;
  const stated = parsePlan(request.plan);
  const plan = correlated === undefined ? stated : correlatedPlan(stated, correlated);
  const scenario = requireScenario(plan, request.scenario);
  const ensemble =
    draws === undefined
      ? drawPreciseEnsemble(plan, scenario, { seed })
      : drawEnsemble(plan, scenario, { draws, seed });
  return {
    plan: plan.name,
    scenario: scenario.name,
    currency: plan.currency,
    ...goalOdds(ensemble, headline, goal, way),
  };
}
