import { answer } from '@/app/api/http/answer';
import type { PlanParams } from '@/app/api/http/route-params';
import { localContext } from '@/lib/operations/context';
import { listRevisions } from '@/lib/operations/list-revisions';

/** GET /api/v1/plans/:id/revisions: `{ revisions: [{ revision, savedAt, savedBy }] }`, newest first. */
export const GET = answer<PlanParams>(async (_request, { planId }) =>
  Response.json({ revisions: await listRevisions(await localContext(), { planId }) }),
);
