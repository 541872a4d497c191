import { answer } from '@/app/api/http/answer';
import { planAnswer } from '@/app/api/http/plan-headers';
import type { PlanParams } from '@/app/api/http/route-params';
import { localContext } from '@/lib/operations/context';
import { undeletePlan } from '@/lib/operations/plans/undelete-plan';

/** POST /api/v1/plans/:id/undelete: the PlanCopy, out of the bin. */
export const POST = answer<PlanParams>(async (_request, { planId }) =>
  planAnswer(await undeletePlan(await localContext(), { planId })),
);
