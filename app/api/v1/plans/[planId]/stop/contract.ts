import { testStopInput } from '@/lib/operations/forecasts/test-stop';
import { figuresAnswer } from '../../../../contract/answers/forecast-answers';
import { defineRoute } from '../../../../contract/endpoint';
import { planPath } from '../../../../contract/examples';
import { downloadQuery, forecastFile } from '../../../../contract/forecast-file';

/** Stop a side or a channel. */
export const stop = defineRoute({
  path: '/api/v1/plans/{planId}/stop',
  tag: 'Forecasts',
  methods: {
    GET: {
      operationId: 'testStop',
      summary: 'Stop a side or a channel',
      description:
        'What is lost and what survives when push, pull or a channel spends nothing from a week on. Either side or channel is given.',
      input: testStopInput,
      answerQuery: downloadQuery,
      answers: { 200: forecastFile('The figures', figuresAnswer) },
      examples: [
        {
          summary: 'Push, after a year',
          path: planPath,
          query: { side: 'push', from: '53', draws: '0' },
          status: 200,
        },
        {
          summary: 'One channel',
          path: planPath,
          query: { channel: 'ads', from: '27', draws: '0' },
          status: 200,
        },
      ],
    },
  },
});
