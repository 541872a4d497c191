import { localContext } from '@/lib/operations/context';
import { nameRevision } from '@/lib/operations/plans/name-revision';
import { readPlan } from '@/lib/operations/plans/read-plan';
import { serve } from '../../../../../contract/serve';
import { planAnswer } from '../../../../../http/plan-headers';
import { revision } from './contract';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve(revision, {
  GET: async ({ input }) => planAnswer(await readPlan(await localContext(), input)),
  PATCH: async ({ input }) => Response.json(await nameRevision(await localContext(), input)),
});
