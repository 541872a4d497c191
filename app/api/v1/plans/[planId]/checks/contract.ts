import { checkStoredPlanInput } from '@/lib/operations/forecasts/check-stored-plan';
import { checksAnswer } from '../../../../contract/answers/forecast-answers';
import { defineRoute } from '../../../../contract/endpoint';
import { planPath } from '../../../../contract/examples';

/** The checks of a plan. */
export const checks = defineRoute({
  path: '/api/v1/plans/{planId}/checks',
  tag: 'Forecasts',
  methods: {
    GET: {
      operationId: 'checkStoredPlan',
      summary: 'Check a plan',
      description: 'What is wrong with it, worst first, with the numbers it rests on and what to do.',
      input: checkStoredPlanInput,
      answers: { 200: { description: 'The findings', schema: checksAnswer, headers: ['ETag'] } },
      examples: [{ summary: 'Of a scenario', path: planPath, query: { scenario: 'push-only' }, status: 200 }],
    },
  },
});
