import { localContext } from '@/lib/operations/context';
import { deletePlan } from '@/lib/operations/plans/delete-plan';
import { readPlan } from '@/lib/operations/plans/read-plan';
import { revisePlan } from '@/lib/operations/plans/revise-plan';
import { serve } from '../../../contract/serve';
import { planAnswer } from '../../../http/plan-headers';
import { plan } from './contract';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve(plan, {
  GET: async ({ input }) => planAnswer(await readPlan(await localContext(), input)),
  PUT: async ({ input }) => planAnswer(await revisePlan(await localContext(), input)),
  DELETE: async ({ input }) => {
    await deletePlan(await localContext(), input);
    return new Response(null, { status: 204 });
  },
});
