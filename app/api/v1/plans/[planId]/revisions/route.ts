import { answer } from '@/app/api/http/answer';
import { queryInput } from '@/app/api/http/merge-input';
import type { PlanParams } from '@/app/api/http/route-params';
import { localContext } from '@/lib/operations/context';
import { listRevisions } from '@/lib/operations/plans/list-revisions';

/**
 * GET /api/v1/plans/:id/revisions[?before=n][&limit=n][&locale=x]: `{ revisions: [{ revision, savedAt, savedBy, name,
 * summary, changes: [{ what, from, to }] }] }`, newest first, 30 unless told otherwise.
 */
export const GET = answer<PlanParams>(async (request, { planId }) => {
  const { before, limit, ...rest } = queryInput(request);
  const input = {
    ...rest,
    planId,
    ...(before === undefined ? {} : { before: Number(before) }),
    ...(limit === undefined ? {} : { limit: Number(limit) }),
  };
  return Response.json({ revisions: await listRevisions(await localContext(), input) });
});
