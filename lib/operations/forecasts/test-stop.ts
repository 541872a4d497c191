import { z } from 'zod';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { questionFields } from './answer-by-figures';
import type { Follower } from './follow-report';
import { forecastPlan, type PlanForecast } from './forecast-plan';
import { STOP_FIGURES } from './question-figures';

/** What `testStop` takes. */
export const testStopInput = z.strictObject({
  ...questionFields,
  side: z.enum(['push', 'pull']).optional().describe('The side that stops.'),
  channel: z.string().max(60).optional().describe('Or the channel that stops, by id or name.'),
  from: z.int().min(1).max(1000).describe('First week without spend, counted from 1.'),
});

/**
 * Stops a side or a channel of a stored plan from a week on: what is lost and what survives.
 * @throws PlannerError as `forecastPlan` does, and `invalid-input` where not exactly one of side and channel is named
 */
export async function testStop(ctx: Context, input: unknown, follower?: Follower): Promise<PlanForecast> {
  const { side, channel, from, ...question } = parseInput(testStopInput, input);
  const asked = { ...question, figures: [...STOP_FIGURES], stop: { side, channel, from } };
  return forecastPlan(ctx, asked, follower);
}
