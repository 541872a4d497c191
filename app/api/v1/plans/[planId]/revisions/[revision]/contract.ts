import { nameRevisionInput } from '@/lib/operations/plans/name-revision';
import { readPlanInput } from '@/lib/operations/plans/read-plan';
import { namedRevisionAnswer, planCopyAnswer } from '../../../../../contract/answers/plan-answers';
import { defineRoute } from '../../../../../contract/endpoint';
import { EXAMPLE_PLAN_ID } from '../../../../../contract/examples';

const path = { planId: EXAMPLE_PLAN_ID, revision: '1' };

/** One save of a plan. */
export const revision = defineRoute({
  path: '/api/v1/plans/{planId}/revisions/{revision}',
  tag: 'Revisions',
  methods: {
    GET: {
      operationId: 'readRevision',
      summary: 'Read a revision',
      description: 'To restore it, save its document again with PUT of the plan.',
      input: readPlanInput,
      answers: { 200: { description: 'The plan as it was', schema: planCopyAnswer, headers: ['ETag'] } },
      examples: [{ summary: 'The first', path, status: 200 }],
    },
    PATCH: {
      operationId: 'nameRevision',
      summary: 'Name a revision',
      description: 'So that it is found again; null takes the name away.',
      input: nameRevisionInput,
      answers: { 200: { description: 'Its name', schema: namedRevisionAnswer } },
      examples: [{ summary: 'Name it', path, body: { name: 'As agreed in May' }, status: 200 }],
    },
  },
});
