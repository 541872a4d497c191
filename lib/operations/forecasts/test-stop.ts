import { z } from 'zod';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { questionFields } from './answer-by-figures';
import { forecastPlan, type PlanForecast } from './forecast-plan';
import { STOP_FIGURES } from './question-figures';

const inputSchema = z.strictObject({
  ...questionFields,
  /** What stops: a side, or a channel by id or name. */
  side: z.enum(['push', 'pull']).optional(),
  channel: z.string().max(60).optional(),
  /** First week without spend, counted from 1. */
  from: z.int().min(1).max(1000),
});

/**
 * Stops a side or a channel of a stored plan from a week on: what is lost and what survives.
 * @throws PlannerError as `forecastPlan` does, and `invalid-input` where not exactly one of side and channel is named
 */
export async function testStop(ctx: Context, input: unknown): Promise<PlanForecast> {
  const { side, channel, from, ...question } = parseInput(inputSchema, input);
  return forecastPlan(ctx, { ...question, figures: [...STOP_FIGURES], stop: { side, channel, from } });
}
