import { answer } from '@/app/api/http/answer';
import { mergeInput } from '@/app/api/http/merge-input';
import { readJson } from '@/app/api/http/read-body';
import type { PlanParams } from '@/app/api/http/route-params';
import { localContext } from '@/lib/operations/context';
import { createShare } from '@/lib/operations/shares/create-share';
import { listShares } from '@/lib/operations/shares/list-shares';

/** GET /api/v1/plans/:id/shares: `{ shares: [ShareEntry] }`, newest first, those that are over included. */
export const GET = answer<PlanParams>(async (_request, { planId }) =>
  Response.json({ shares: await listShares(await localContext(), { planId }) }),
);

/**
 * POST /api/v1/plans/:id/shares with `{ scenarios, name?, revision?, showsBudgets?, isEmbeddable?, password?,
 * expiresAt? }`: 201 with the MadeShare, whose token is told this once.
 */
export const POST = answer<PlanParams>(async (request, { planId }) => {
  const input = mergeInput(await readJson(request), { planId });
  const share = await createShare(await localContext(), input);
  const headers = { Location: `/api/v1/plans/${encodeURIComponent(planId)}/shares/${share.id}` };
  return Response.json(share, { status: 201, headers });
});
