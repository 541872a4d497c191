import { listRevisionsInput } from '@/lib/operations/plans/list-revisions';
import { revisionsAnswer } from '../../../../contract/answers/plan-answers';
import { defineRoute } from '../../../../contract/endpoint';
import { planPath } from '../../../../contract/examples';

/** The history of a plan. */
export const revisions = defineRoute({
  path: '/api/v1/plans/{planId}/revisions',
  tag: 'Revisions',
  methods: {
    GET: {
      operationId: 'listRevisions',
      summary: 'List the saves of a plan',
      description: 'Newest first, each with what it changed. `before` leads to the next page.',
      input: listRevisionsInput,
      answers: { 200: { description: 'The saves', schema: revisionsAnswer } },
      examples: [
        { summary: 'The newest', path: planPath, query: { limit: '10' }, status: 200 },
        { summary: 'In German', path: planPath, query: { locale: 'de-DE' }, status: 200 },
      ],
    },
  },
});
