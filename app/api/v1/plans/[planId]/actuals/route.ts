import { answer } from '@/app/api/http/answer';
import type { PlanParams } from '@/app/api/http/route-params';
import { localContext } from '@/lib/operations/context';
import { readActuals } from '@/lib/operations/plans/read-actuals';

/** GET /api/v1/plans/:id/actuals: `{ series, fileName, holdout }`; empty for a plan that was not imported. */
export const GET = answer<PlanParams>(async (_request, { planId }) =>
  Response.json(await readActuals(await localContext(), { planId })),
);
