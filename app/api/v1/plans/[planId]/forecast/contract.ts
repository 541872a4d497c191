import { forecastPlanInput } from '@/lib/operations/forecasts/forecast-plan';
import { goalSchema } from '@/lib/operations/forecasts/report-request';
import { forecastAnswer } from '../../../../contract/answers/forecast-answers';
import { defineRoute } from '../../../../contract/endpoint';
import { planPath } from '../../../../contract/examples';
import { forecastFile, forecastQuery } from '../../../../contract/forecast-file';

/** The forecast of a plan, and its exports. */
export const forecast = defineRoute({
  path: '/api/v1/plans/{planId}/forecast',
  tag: 'Forecasts',
  methods: {
    GET: {
      operationId: 'forecastPlan',
      summary: 'Forecast a scenario',
      description:
        'Week by week, with P10, P50 and P90, in the format asked for; or the figures that are named. `draws=0` takes milliseconds, 400 draws some tenths of a second; `draws=auto`, the default, goes on until P10 and P90 of contribution are known to 1 % and takes seconds: name a number where that is too long. A request that is given up is not worked out to its end.',
      // The stop test has an address of its own; a goal travels in three parameters.
      input: forecastPlanInput.omit({ stop: true, goal: true }).extend(goalSchema.partial().shape),
      answerQuery: forecastQuery,
      answers: { 200: forecastFile('The forecast', forecastAnswer, ['application/x-ndjson']) },
      examples: [
        { summary: 'Stated values alone', path: planPath, query: { draws: '0' }, status: 200 },
        {
          summary: 'A CSV file with ranges',
          path: planPath,
          query: { draws: '100', format: 'csv', download: 'true' },
          status: 200,
        },
        {
          summary: 'Two figures of another scenario',
          path: planPath,
          query: { draws: '100', scenario: 'push-only', figures: 'awareness,loyalty' },
          status: 200,
        },
        {
          summary: 'A workbook, with lines that say how far it is',
          path: planPath,
          query: { draws: '20', format: 'xlsx', progress: 'true' },
          status: 200,
        },
        {
          summary: 'Without two channels',
          path: planPath,
          query: { draws: '0', without: 'ads,seo' },
          status: 200,
        },
      ],
    },
  },
});
