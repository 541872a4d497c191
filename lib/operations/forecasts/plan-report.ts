import { z } from 'zod';
import { makeReportBy, type Report } from '../../report/report';
import type { Context } from '../context';
import { planIdSchema, requirePlan, requireRevision, revisionSchema } from '../plans/plan-copy';
import { readActuals } from '../plans/read-actuals';
import { type Follower, followReport } from './follow-report';
import { mostDraws, refuseTooMuch, reportFields, reportRequestOf } from './report-request';
import { runOnThreads } from './threads';

/** What a request for a report of a stored plan may say. */
export const planReportFields = {
  ...reportFields,
  planId: planIdSchema,
  revision: revisionSchema.optional().describe('Of this revision; without it the newest.'),
  draws: reportFields.draws.default('auto'),
};

const requestSchema = z.strictObject(planReportFields);

/** A report, and of which revision. */
export interface PlanReport {
  readonly report: Report;
  readonly revision: number;
}

/**
 * The report that a parsed request asks for of a plan of the workspace; `follower` hears how far it is and may end it.
 * @throws PlannerError `not-found` for an unknown plan, revision, scenario or channel; `invalid-input` when so many draws
 *   would take too long
 */
export async function planReport(
  ctx: Context,
  parsed: z.infer<typeof requestSchema>,
  follower: Follower = {},
): Promise<PlanReport> {
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
  return { report, revision };
}
