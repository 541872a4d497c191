import { localContext } from '@/lib/operations/context';
import { duplicatePlan } from '@/lib/operations/plans/duplicate-plan';
import { serve } from '../../../../contract/serve';
import { planAnswer } from '../../../../http/plan-headers';
import { duplicate } from './contract';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve(duplicate, {
  POST: async ({ input }) => planAnswer(await duplicatePlan(await localContext(), input), 201),
});
