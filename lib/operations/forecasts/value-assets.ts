import type { Context } from '../context';
import { answerByFigures } from './answer-by-figures';
import type { Follower } from './follow-report';
import type { PlanForecast } from './forecast-plan';
import { ASSET_FIGURES } from './question-figures';

/**
 * What the pull channels of a stored plan have built, and what it would still bring if spending stopped.
 * @throws PlannerError as `forecastPlan` does
 */
export async function valueAssets(ctx: Context, input: unknown, follower?: Follower): Promise<PlanForecast> {
  return answerByFigures(ctx, input, ASSET_FIGURES, follower);
}
