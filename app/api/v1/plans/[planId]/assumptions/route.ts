import { answer } from '@/app/api/http/answer';
import type { PlanParams } from '@/app/api/http/route-params';
import { readAssumptions } from '@/lib/operations/assumptions/read-assumptions';
import { localContext } from '@/lib/operations/context';

/** GET /api/v1/plans/:id/assumptions: `{ revision, assumptions, groups }`; a group is a channel with its parameters. */
export const GET = answer<PlanParams>(async (_request, { planId }) => {
  const { stored, groups } = await readAssumptions(await localContext(), { planId });
  return Response.json({ revision: stored.revision, assumptions: stored.plan.assumptions, groups });
});
