import { questionInput } from '@/lib/operations/forecasts/answer-by-figures';
import { figuresAnswer } from '../../../../contract/answers/forecast-answers';
import { defineRoute } from '../../../../contract/endpoint';
import { planPath } from '../../../../contract/examples';
import { downloadQuery, forecastFile } from '../../../../contract/forecast-file';

/** Value what pull has built. */
export const assets = defineRoute({
  path: '/api/v1/plans/{planId}/assets',
  tag: 'Forecasts',
  methods: {
    GET: {
      operationId: 'valueAssets',
      summary: 'Value what pull has built',
      description: 'The balance sheet of the pull stocks: what they would still bring if spending stopped.',
      input: questionInput,
      answerQuery: downloadQuery,
      answers: { 200: forecastFile('The figures', figuresAnswer) },
      examples: [{ summary: 'With ranges', path: planPath, query: { draws: '50' }, status: 200 }],
    },
  },
});
