import { questionInput } from '@/lib/operations/forecasts/answer-by-figures';
import { figuresAnswer } from '../../../../contract/answers/forecast-answers';
import { defineRoute } from '../../../../contract/endpoint';
import { planPath } from '../../../../contract/examples';
import { downloadQuery, forecastFile } from '../../../../contract/forecast-file';

/** Say what each channel brought. */
export const attribution = defineRoute({
  path: '/api/v1/plans/{planId}/attribution',
  tag: 'Forecasts',
  methods: {
    GET: {
      operationId: 'attributePlan',
      summary: 'Say what each channel brought',
      description: 'Shapley values, costs and returns of every channel, and what lands after the plan.',
      input: questionInput,
      answerQuery: downloadQuery,
      answers: { 200: forecastFile('The figures', figuresAnswer) },
      examples: [{ summary: 'Stated values alone', path: planPath, query: { draws: '0' }, status: 200 }],
    },
  },
});
