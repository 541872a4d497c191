import type { Context } from '../context';
import { answerByFigures } from './answer-by-figures';
import type { Follower } from './follow-report';
import type { PlanForecast } from './forecast-plan';
import { ATTRIBUTION_FIGURES } from './question-figures';

/**
 * What each channel of a stored plan brought, costs and returns, and what lands after the plan.
 * @throws PlannerError as `forecastPlan` does
 */
export async function attributePlan(
  ctx: Context,
  input: unknown,
  follower?: Follower,
): Promise<PlanForecast> {
  return answerByFigures(ctx, input, ATTRIBUTION_FIGURES, follower);
}
