import { deletePlanInput } from '@/lib/operations/plans/delete-plan';
import { readPlanInput } from '@/lib/operations/plans/read-plan';
import { revisePlanInput } from '@/lib/operations/plans/revise-plan';
import { planCopyAnswer } from '../../../contract/answers/plan-answers';
import { defineRoute } from '../../../contract/endpoint';
import { examplePlan, planPath } from '../../../contract/examples';

/** One plan. */
export const plan = defineRoute({
  path: '/api/v1/plans/{planId}',
  tag: 'Plans',
  methods: {
    GET: {
      operationId: 'readPlan',
      summary: 'Read a plan',
      description: 'Its newest revision, or the one asked for. The ETag is the revision.',
      input: readPlanInput,
      answers: { 200: { description: 'The plan', schema: planCopyAnswer, headers: ['ETag'] } },
      examples: [
        { summary: 'The newest', path: planPath, status: 200 },
        { summary: 'An older revision', path: planPath, query: { revision: '1' }, status: 200 },
      ],
    },
    PUT: {
      operationId: 'revisePlan',
      summary: 'Save a plan',
      description:
        'As its next revision. If-Match names the revision that the change was made from; if somebody saved in between, the answer is 412 with `current`, the copy of the server, and nothing is overwritten.',
      input: revisePlanInput,
      answers: { 200: { description: 'The new revision', schema: planCopyAnswer, headers: ['ETag'] } },
      examples: [
        {
          summary: 'A save made from revision 1',
          path: planPath,
          headers: { 'If-Match': '"1"', 'Idempotency-Key': 'save-7' },
          body: { plan: examplePlan },
          status: 200,
        },
        {
          summary: 'A save made from a revision that is not the newest',
          path: planPath,
          headers: { 'If-Match': '"9"' },
          body: { plan: examplePlan },
          status: 412,
        },
      ],
    },
    DELETE: {
      operationId: 'deletePlan',
      summary: 'Put a plan into the bin',
      description: 'From which undelete takes it out again. With If-Match only if nobody saved since.',
      input: deletePlanInput,
      answers: { 204: { description: 'It is in the bin' } },
      examples: [
        { summary: 'Unless it changed', path: planPath, headers: { 'If-Match': '"1"' }, status: 204 },
      ],
    },
  },
});
