import { readAssumptions } from '@/lib/operations/assumptions/read-assumptions';
import { localContext } from '@/lib/operations/context';
import { serve } from '../../../../contract/serve';
import { planAssumptions } from './contract';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve(planAssumptions, {
  GET: async ({ input }) => {
    const { stored, groups } = await readAssumptions(await localContext(), input);
    return Response.json({ revision: stored.revision, assumptions: stored.plan.assumptions, groups });
  },
});
