import { answer } from '@/app/api/http/answer';
import { mergeInput, queryInput } from '@/app/api/http/merge-input';
import { idempotencyKey, ifMatch, planAnswer, requireIfMatch } from '@/app/api/http/plan-headers';
import { readJson } from '@/app/api/http/read-body';
import type { PlanParams } from '@/app/api/http/route-params';
import { localContext } from '@/lib/operations/context';
import { deletePlan } from '@/lib/operations/plans/delete-plan';
import { readPlan } from '@/lib/operations/plans/read-plan';
import { revisePlan } from '@/lib/operations/plans/revise-plan';

/** GET /api/v1/plans/:id[?revision=n]: the PlanCopy; its ETag is the revision. */
export const GET = answer<PlanParams>(async (request, { planId }) => {
  const { revision, ...rest } = queryInput(request);
  const input = { ...rest, planId, revision: revision === undefined ? undefined : Number(revision) };
  return planAnswer(await readPlan(await localContext(), input));
});

/**
 * PUT /api/v1/plans/:id with `{ plan }` and If-Match: "revision": the PlanCopy of the next revision.
 * 428 without If-Match; 412 with `current`, the server's PlanCopy, when somebody saved in between.
 */
export const PUT = answer<PlanParams>(async (request, { planId }) => {
  const ifRevision = requireIfMatch(request);
  const known = { planId, ifRevision, idempotencyKey: idempotencyKey(request) };
  const input = mergeInput(await readJson(request), known);
  return planAnswer(await revisePlan(await localContext(), input));
});

/** DELETE /api/v1/plans/:id, with If-Match or without: 204; the plan is in the bin, from which undelete takes it. */
export const DELETE = answer<PlanParams>(async (request, { planId }) => {
  await deletePlan(await localContext(), { planId, ifRevision: ifMatch(request) });
  return new Response(null, { status: 204 });
});
