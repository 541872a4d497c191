import { comparePlansInput } from '@/lib/operations/forecasts/compare-plans';
import { comparisonAnswer } from '../../../../contract/answers/comparison-answers';
import { defineRoute } from '../../../../contract/endpoint';
import { planPath } from '../../../../contract/examples';

/** Scenarios side by side. */
export const comparison = defineRoute({
  path: '/api/v1/plans/{planId}/comparison',
  tag: 'Forecasts',
  methods: {
    GET: {
      operationId: 'comparePlans',
      summary: 'Compare scenarios',
      description:
        'Up to four scenarios of this plan, or of several, paired draw by draw: who is best, how surely, by how much and why. Money is never compared across currencies; plans of unlike length are compared over the weeks that all have.',
      input: comparePlansInput,
      answers: { 200: { description: 'The comparison', schema: comparisonAnswer, headers: ['ETag'] } },
      examples: [
        {
          summary: 'The scenarios of a plan, at their stated values',
          path: planPath,
          query: { draws: '0' },
          status: 200,
        },
        {
          summary: 'By new customers, with odds',
          path: planPath,
          query: { goal: 'newCustomers', draws: '200' },
          status: 200,
        },
      ],
    },
  },
});
