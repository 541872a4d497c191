import { goalSchema } from '@/lib/operations/forecasts/report-request';
import { weighStoredGoalInput } from '@/lib/operations/forecasts/weigh-stored-goal';
import { figuresAnswer } from '../../../../contract/answers/forecast-answers';
import { defineRoute } from '../../../../contract/endpoint';
import { planPath } from '../../../../contract/examples';
import { downloadQuery, forecastFile } from '../../../../contract/forecast-file';

/** The odds of a goal. */
export const odds = defineRoute({
  path: '/api/v1/plans/{planId}/odds',
  tag: 'Forecasts',
  methods: {
    GET: {
      operationId: 'weighStoredGoal',
      summary: 'Weigh a goal',
      description:
        'The chance that a headline reaches a value, with its Monte Carlo error, and how the draws lie about it.',
      input: weighStoredGoalInput.omit({ goal: true }).extend(goalSchema.shape),
      answerQuery: downloadQuery,
      answers: { 200: forecastFile('The figures', figuresAnswer) },
      examples: [
        {
          summary: 'Half a million of contribution, at least',
          path: planPath,
          query: { headline: 'contribution', goal: '500000', draws: '320' },
          status: 200,
        },
      ],
    },
  },
});
