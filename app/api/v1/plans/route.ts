import { answer } from '@/app/api/http/answer';
import { mergeInput, queryInput } from '@/app/api/http/merge-input';
import { idempotencyKey, planAnswer } from '@/app/api/http/plan-headers';
import { readJson } from '@/app/api/http/read-body';
import { localContext } from '@/lib/operations/context';
import { createPlan } from '@/lib/operations/plans/create-plan';
import { listPlans } from '@/lib/operations/plans/list-plans';

/** GET /api/v1/plans[?deleted=true]: `{ plans: [PlanListItem] }`, last saved first. */
export const GET = answer(async (request) => {
  const { deleted, ...rest } = queryInput(request);
  const isDeleted =
    deleted === 'true' ? true : deleted === 'false' || deleted === undefined ? undefined : deleted;
  return Response.json({ plans: await listPlans(await localContext(), { ...rest, deleted: isDeleted }) });
});

/** POST /api/v1/plans with `{ template, startsOn? }` or `{ plan }`: 201 with the PlanCopy. Idempotency-Key is honoured. */
export const POST = answer(async (request) => {
  const input = mergeInput(await readJson(request), { idempotencyKey: idempotencyKey(request) });
  return planAnswer(await createPlan(await localContext(), input), 201);
});
