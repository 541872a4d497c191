import { answer } from '@/app/api/http/answer';
import { mergeInput } from '@/app/api/http/merge-input';
import { idempotencyKey, planAnswer } from '@/app/api/http/plan-headers';
import { readOptionalJson } from '@/app/api/http/read-body';
import type { PlanParams } from '@/app/api/http/route-params';
import { localContext } from '@/lib/operations/context';
import { duplicatePlan } from '@/lib/operations/plans/duplicate-plan';

/** POST /api/v1/plans/:id/duplicate, with `{ name? }` or without a body: 201 with the copy's PlanCopy. */
export const POST = answer<PlanParams>(async (request, { planId }) => {
  const body = (await readOptionalJson(request)) ?? {};
  const input = mergeInput(body, { planId, idempotencyKey: idempotencyKey(request) });
  return planAnswer(await duplicatePlan(await localContext(), input), 201);
});
