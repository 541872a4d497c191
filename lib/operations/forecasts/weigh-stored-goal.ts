import { z } from 'zod';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { questionFields } from './answer-by-figures';
import type { Follower } from './follow-report';
import { forecastPlan, type PlanForecast } from './forecast-plan';
import { GOAL_FIGURES } from './question-figures';
import { goalSchema, reportFields } from './report-request';

/** What `weighStoredGoal` takes. */
export const weighStoredGoalInput = z.strictObject({
  ...questionFields,
  goal: goalSchema,
  draws: reportFields.draws.default('auto'),
});

/**
 * The chance that a headline of a stored plan reaches a value, with its Monte Carlo error, and how the draws lie about it.
 * @throws PlannerError as `forecastPlan` does
 */
export async function weighStoredGoal(
  ctx: Context,
  input: unknown,
  follower?: Follower,
): Promise<PlanForecast> {
  const question = parseInput(weighStoredGoalInput, input);
  const figures = question.format === 'csv' ? GOAL_FIGURES.slice(0, 1) : GOAL_FIGURES;
  return forecastPlan(ctx, { ...question, figures: [...figures] }, follower);
}
