import { duplicatePlanInput } from '@/lib/operations/plans/duplicate-plan';
import { planCopyAnswer } from '../../../../contract/answers/plan-answers';
import { defineRoute } from '../../../../contract/endpoint';
import { planPath } from '../../../../contract/examples';

/** Copies of a plan. */
export const duplicate = defineRoute({
  path: '/api/v1/plans/{planId}/duplicate',
  tag: 'Plans',
  methods: {
    POST: {
      operationId: 'duplicatePlan',
      summary: 'Copy a plan',
      description: 'With its actuals; the history of saves starts anew. The body may be left out.',
      input: duplicatePlanInput,
      answers: {
        201: { description: 'The copy', schema: planCopyAnswer, headers: ['ETag', 'Location'] },
      },
      examples: [
        { summary: 'Under a name of its own', path: planPath, body: { name: 'Plan B' }, status: 201 },
        { summary: 'As a copy', path: planPath, status: 201 },
      ],
    },
  },
});
