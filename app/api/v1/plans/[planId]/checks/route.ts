import { answer } from '@/app/api/http/answer';
import { queryInput } from '@/app/api/http/merge-input';
import type { PlanParams } from '@/app/api/http/route-params';
import { localContext } from '@/lib/operations/context';
import { checkStoredPlan } from '@/lib/operations/forecasts/check-stored-plan';

/** GET /api/v1/plans/:id/checks[?scenario&revision]: `{ scenario, counts, findings, revision }`, worst findings first. */
export const GET = answer<PlanParams>(async (request, { planId }) => {
  const { revision, ...query } = queryInput(request);
  const number = revision !== undefined && /^\d+$/.test(revision) ? Number(revision) : revision;
  const input = { ...query, planId, ...(number !== undefined && { revision: number }) };
  const checked = await checkStoredPlan(await localContext(), input);
  return Response.json(checked, { headers: { ETag: `"${checked.revision}"` } });
});
