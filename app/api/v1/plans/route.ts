import { localContext } from '@/lib/operations/context';
import { createPlan } from '@/lib/operations/plans/create-plan';
import { listPlans } from '@/lib/operations/plans/list-plans';
import { serve } from '../../contract/serve';
import { pageAnswer } from '../../http/page-answer';
import { planAnswer } from '../../http/plan-headers';
import { plans } from './contract';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve(plans, {
  GET: async ({ input }, request) => pageAnswer(request, await listPlans(await localContext(), input)),
  POST: async ({ input }) => planAnswer(await createPlan(await localContext(), input), 201),
});
