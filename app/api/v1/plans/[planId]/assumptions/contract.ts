import { readAssumptionsInput } from '@/lib/operations/assumptions/read-assumptions';
import { planAssumptionsAnswer } from '../../../../contract/answers/reference-answers';
import { defineRoute } from '../../../../contract/endpoint';
import { planPath } from '../../../../contract/examples';

/** What a plan assumes. */
export const planAssumptions = defineRoute({
  path: '/api/v1/plans/{planId}/assumptions',
  tag: 'Reference',
  methods: {
    GET: {
      operationId: 'readAssumptions',
      summary: 'Read what a plan assumes',
      description: 'Every parameter with its passport and what it was at first; a group is a channel.',
      input: readAssumptionsInput,
      answers: { 200: { description: 'The assumptions', schema: planAssumptionsAnswer } },
      examples: [{ summary: 'Of a plan', path: planPath, status: 200 }],
    },
  },
});
