import { createShareInput } from '@/lib/operations/shares/create-share';
import { listSharesInput } from '@/lib/operations/shares/list-shares';
import { madeShareAnswer, sharesAnswer } from '../../../../contract/answers/share-answers';
import { defineRoute } from '../../../../contract/endpoint';
import { planPath } from '../../../../contract/examples';

/** The links to a plan. */
export const shares = defineRoute({
  path: '/api/v1/plans/{planId}/shares',
  tag: 'Shares',
  methods: {
    GET: {
      operationId: 'listShares',
      summary: 'List the links to a plan',
      description: 'Newest first, those that are over included.',
      input: listSharesInput,
      answers: { 200: { description: 'The links', schema: sharesAnswer } },
      examples: [{ summary: 'All links', path: planPath, status: 200 }],
    },
    POST: {
      operationId: 'createShare',
      summary: 'Make a link',
      description:
        'To a scenario, or to up to four side by side. Budgets are kept back, and frames refused, unless it says otherwise. The token is told this once.',
      input: createShareInput,
      answers: { 201: { description: 'The link', schema: madeShareAnswer, headers: ['Location'] } },
      examples: [
        { summary: 'Live, without budgets', path: planPath, body: { scenarios: ['mix'] }, status: 201 },
        {
          summary: 'Frozen, with budgets and a password',
          path: planPath,
          body: {
            scenarios: ['mix'],
            name: 'For the board',
            revision: 1,
            showsBudgets: true,
            password: 'correct horse',
          },
          status: 201,
        },
      ],
    },
  },
});
