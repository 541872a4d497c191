import { z } from 'zod';
import type { Comparison } from '../../analysis/comparison/comparison';
import { compareBy } from '../../analysis/comparison/comparison-draws';
import { type ChosenScenario, fieldOf, MOST_CONTENDERS } from '../../analysis/comparison/contenders';
import { GOALS, type Goal } from '../../analysis/comparison/verdict';
import { requireScenario } from '../../analysis/require-scenario';
import { type Plan, parsePlan } from '../../model/plan';
import { defaultGoal } from '../../report/comparison/comparison-document';
import { parseInput } from '../parse-input';
import { reportFields } from './report-request';
import { runOnThreads } from './threads';

/** What every request for a comparison may say. */
export const comparisonFields = {
  goal: z
    .enum(GOALS)
    .optional()
    .describe(
      'The headline that decides; without it plan value, or new customers where money is not compared.',
    ),
  draws: reportFields.draws
    .default('auto')
    .describe('Paired draws; `auto`: as many as the chances of being best need.'),
  seed: reportFields.seed,
  locale: reportFields.locale,
};

const inputSchema = z.strictObject({
  ...comparisonFields,
  /** Plan documents, each with the ids or names of scenarios; without them all of the first plan's, the first of others. */
  plans: z
    .array(
      z.strictObject({
        plan: z.unknown(),
        scenarios: z.array(z.string().max(200)).max(MOST_CONTENDERS).optional(),
      }),
    )
    .min(1)
    .max(MOST_CONTENDERS),
});

/** A comparison, and the headline that decides it. */
export interface DecidedComparison {
  readonly comparison: Comparison;
  readonly goal: Goal;
  readonly seed: number;
  readonly locale: string;
}

/**
 * Compares scenarios of plan documents, draw by draw. Needs no database.
 * @throws PlannerError `invalid-input` for plans or a request that cannot be read, and for more than four scenarios;
 *   `not-found` for an unknown scenario
 */
export async function compareDocuments(input: unknown): Promise<DecidedComparison> {
  const { plans, goal, draws, seed, locale } = parseInput(inputSchema, input);
  const chosen = plans.flatMap(({ plan: document, scenarios }, index) => {
    const plan = parsePlan(document);
    const wanted = scenarios ?? (index === 0 ? firstScenarios(plan) : [plan.scenarios[0].id]);
    return wanted.map((scenario) => chosenScenario(`plan${index + 1}`, plan, scenario));
  });
  const field = fieldOf(chosen);
  const comparison = await compareBy(runOnThreads, field, { seed, draws });
  return { comparison, goal: goal ?? defaultGoal(field), seed, locale };
}

/** Ids of as many scenarios of a plan as stand side by side. */
export function firstScenarios({ scenarios }: Plan): string[] {
  return scenarios.slice(0, MOST_CONTENDERS).map(({ id }) => id);
}

/**
 * A scenario by id or name under the key of its plan.
 * @throws PlannerError `not-found`
 */
export function chosenScenario(planKey: string, plan: Plan, scenario: string): ChosenScenario {
  const { id } = requireScenario(plan, scenario);
  return { key: `${planKey}.${id}`, plan, scenario: id };
}
