import { z } from 'zod';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import type { Follower } from './follow-report';
import { planReport, planReportFields } from './plan-report';
import { type WrittenReport, writeReport } from './report-request';

/** What `forecastPlan` takes. */
export const forecastPlanInput = z.strictObject(planReportFields);

/** The forecast of a scenario of a stored plan, written in a format. */
export interface PlanForecast extends WrittenReport {
  readonly revision: number;
}

/**
 * Simulates a scenario of a plan of the workspace and writes its forecast, or the figures that are asked for: the same
 * as on the screen. A follower hears how far it is, and may end it.
 * @throws PlannerError `invalid-input`, also when so many draws would take too long; `not-found` for an unknown plan,
 *   revision, scenario or channel
 */
export async function forecastPlan(
  ctx: Context,
  input: unknown,
  follower: Follower = {},
): Promise<PlanForecast> {
  const parsed = parseInput(forecastPlanInput, input);
  const { report, revision } = await planReport(ctx, parsed, follower);
  return { ...(await writeReport(report, parsed.format)), revision };
}
