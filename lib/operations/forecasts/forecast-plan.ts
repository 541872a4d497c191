import { z } from 'zod';
import { makeReportBy } from '../../report/report';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { planIdSchema, requirePlan, requireRevision, revisionSchema } from '../plans/plan-copy';
import { readActuals } from '../plans/read-actuals';
import { type Follower, followReport } from './follow-report';
import {
  mostDraws,
  refuseTooMuch,
  reportFields,
  reportRequestOf,
  type WrittenReport,
  writeReport,
} from './report-request';
import { runOnThreads } from './threads';

/** What `forecastPlan` takes. */
export const forecastPlanInput = z.strictObject({
  ...reportFields,
  planId: planIdSchema,
  revision: revisionSchema.optional().describe('Of this revision; without it the newest.'),
  draws: reportFields.draws.default('auto'),
});

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
  const { planId } = parsed;
  const newest = await requirePlan(ctx, planId);
  const { plan, revision } =
    parsed.revision === undefined ? newest : await requireRevision(ctx, planId, parsed.revision);
  const request = reportRequestOf(plan, parsed);
  refuseTooMuch(request);
  const { series: actuals } = await readActuals(ctx, { planId });
  const asked = {
    ...request,
    mostDraws: mostDraws(plan),
    revision,
    actuals,
    writtenOn: ctx.now().toISOString().slice(0, 10),
  };
  const followed = followReport(runOnThreads, asked, follower);
  const report = await makeReportBy(followed.run, asked);
  followed.startWriting();
  return { ...(await writeReport(report, parsed.format)), revision };
}
