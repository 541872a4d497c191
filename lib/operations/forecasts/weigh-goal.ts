import { z } from 'zod';
import { HEADLINES } from '../../analysis/forecast/headline';
import { requireScenario } from '../../analysis/require-scenario';
import { type GoalOdds, goalOdds } from '../../analysis/uncertainty/goal-odds';
import { drawPreciseEnsemble } from '../../analysis/uncertainty/precision';
import { DEFAULT_SEED, drawEnsemble, MAX_DRAWS } from '../../analysis/uncertainty/uncertainty';
import { parsePlan } from '../../model/plan';
import { parseInput } from '../parse-input';

const inputSchema = z.strictObject({
  /** A plan document. */
  plan: z.unknown(),
  /** Id or name of a scenario; without it the plan's first. */
  scenario: z.string().max(200).optional(),
  headline: z.enum(HEADLINES),
  goal: z.number().min(-1e15).max(1e15),
  /** Without it the better way: at most for a cost or a payback, else at least. */
  way: z.enum(['at-least', 'at-most']).optional(),
  /** Without it as many as P10 and P90 of contribution need, at most 10,000. */
  draws: z.int().min(1).max(MAX_DRAWS).optional(),
  seed: z
    .int()
    .min(0)
    .max(2 ** 32 - 1)
    .default(DEFAULT_SEED),
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
  const { headline, goal, way, draws, seed } = request;
  const plan = parsePlan(request.plan);
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
