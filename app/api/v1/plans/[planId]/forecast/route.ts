import { localContext } from '@/lib/operations/context';
import { forecastPlan } from '@/lib/operations/forecasts/forecast-plan';
import { serve } from '../../../../contract/serve';
import { fileAnswer, whileWanted } from '../../../../http/file-answer';
import { nestGoal } from '../../../../http/goal-query';
import { progressAnswer } from '../../../../http/progress-stream';
import { forecast } from './contract';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve(forecast, {
  GET: async (read, request) => {
    const context = await localContext();
    const input = nestGoal(read.input);
    if (read.answerQuery.progress !== undefined)
      return progressAnswer((follower) => forecastPlan(context, input, follower));
    return fileAnswer(read, await forecastPlan(context, input, whileWanted(request)));
  },
});
