import { createPlanInput } from '@/lib/operations/plans/create-plan';
import { listPlansInput } from '@/lib/operations/plans/list-plans';
import { planCopyAnswer, planPageAnswer } from '../../contract/answers/plan-answers';
import { defineRoute } from '../../contract/endpoint';
import { examplePlan } from '../../contract/examples';

/** The plans of the workspace. */
export const plans = defineRoute({
  path: '/api/v1/plans',
  tag: 'Plans',
  methods: {
    GET: {
      operationId: 'listPlans',
      summary: 'List plans',
      description:
        'Last saved first, each in numbers. With `limit` a page; `next`, also in the Link header, leads to the next one. A plan that this version cannot read is listed as such.',
      input: listPlansInput,
      answers: { 200: { description: 'The plans', schema: planPageAnswer, headers: ['Link'] } },
      examples: [
        { summary: 'All plans', status: 200 },
        { summary: 'The first page', query: { limit: '20' }, status: 200 },
        { summary: 'Plans in the bin', query: { deleted: 'true' }, status: 200 },
      ],
    },
    POST: {
      operationId: 'createPlan',
      summary: 'Make a plan',
      description: 'Of a template, or of a plan document; one of both is given.',
      input: createPlanInput,
      answers: {
        201: { description: 'The plan', schema: planCopyAnswer, headers: ['ETag', 'Location'] },
      },
      refuses: ['not-found'],
      examples: [
        {
          summary: 'Of a template',
          body: { template: 'launch', startsOn: '2026-01-05' },
          headers: { 'Idempotency-Key': 'launch-of-2026' },
          status: 201,
        },
        { summary: 'Of a document', body: { plan: examplePlan }, status: 201 },
      ],
    },
  },
});
