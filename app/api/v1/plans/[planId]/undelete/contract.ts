import { undeletePlanInput } from '@/lib/operations/plans/undelete-plan';
import { planCopyAnswer } from '../../../../contract/answers/plan-answers';
import { defineRoute } from '../../../../contract/endpoint';
import { planPath } from '../../../../contract/examples';

/** The way out of the bin. */
export const undelete = defineRoute({
  path: '/api/v1/plans/{planId}/undelete',
  tag: 'Plans',
  methods: {
    POST: {
      operationId: 'undeletePlan',
      summary: 'Take a plan out of the bin',
      description: 'One that is not in the bin stays as it is.',
      input: undeletePlanInput,
      answers: { 200: { description: 'The plan', schema: planCopyAnswer, headers: ['ETag'] } },
      examples: [{ summary: 'Take it out', path: planPath, status: 200 }],
    },
  },
});
