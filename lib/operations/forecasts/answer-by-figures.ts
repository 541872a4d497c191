import { z } from 'zod';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { planIdSchema, revisionSchema } from '../plans/plan-copy';
import type { Follower } from './follow-report';
import { forecastPlan, type PlanForecast } from './forecast-plan';
import { reportFields } from './report-request';

const { scenario, seed, correlated, locale, format } = reportFields;

/** What every question about a stored plan may say. */
export const questionFields = {
  planId: planIdSchema,
  revision: revisionSchema.optional().describe('Of this revision; without it the newest.'),
  scenario,
  seed,
  correlated,
  locale,
  format,
  draws: reportFields.draws.default(200).describe('Draws of the ranges; an analysis uses 400 at most.'),
};

/** What a question about a stored plan takes. */
export const questionInput = z.strictObject(questionFields);

/**
 * Answers a question about a stored plan by figures, as `forecastPlan` writes them.
 * @throws PlannerError as `forecastPlan` does
 */
export async function answerByFigures(
  ctx: Context,
  input: unknown,
  figures: readonly string[],
  follower?: Follower,
): Promise<PlanForecast> {
  return forecastPlan(ctx, { ...parseInput(questionInput, input), figures: [...figures] }, follower);
}
