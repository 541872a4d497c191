import { readActualsInput } from '@/lib/operations/plans/read-actuals';
import { actualsAnswer } from '../../../../contract/answers/import-answers';
import { defineRoute } from '../../../../contract/endpoint';
import { planPath } from '../../../../contract/examples';

/** What happened before a plan starts. */
export const actuals = defineRoute({
  path: '/api/v1/plans/{planId}/actuals',
  tag: 'Imports',
  methods: {
    GET: {
      operationId: 'readActuals',
      summary: 'Read the actuals of a plan',
      description: 'Empty for a plan that was not imported.',
      input: readActualsInput,
      answers: { 200: { description: 'The actuals', schema: actualsAnswer } },
      examples: [{ summary: 'Of a plan of a template', path: planPath, status: 200 }],
    },
  },
});
