import { localContext } from '@/lib/operations/context';
import { undeletePlan } from '@/lib/operations/plans/undelete-plan';
import { serve } from '../../../../contract/serve';
import { planAnswer } from '../../../../http/plan-headers';
import { undelete } from './contract';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve(undelete, {
  POST: async ({ input }) => planAnswer(await undeletePlan(await localContext(), input)),
});
