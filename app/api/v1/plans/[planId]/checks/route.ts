import { localContext } from '@/lib/operations/context';
import { checkStoredPlan } from '@/lib/operations/forecasts/check-stored-plan';
import { serve } from '../../../../contract/serve';
import { withRevision } from '../../../../http/plan-headers';
import { checks } from './contract';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve(checks, {
  GET: async ({ input }) => withRevision(await checkStoredPlan(await localContext(), input)),
});
