import { answer } from '@/app/api/http/answer';
import { forecastAnswer, forecastQuery } from '@/app/api/http/forecast-query';
import { progressAnswer } from '@/app/api/http/progress-stream';
import type { PlanParams } from '@/app/api/http/route-params';
import { localContext } from '@/lib/operations/context';
import { forecastPlan } from '@/lib/operations/forecasts/forecast-plan';

/**
 * GET /api/v1/plans/:id/forecast[?scenario&without&revision&draws&seed&correlated&figures&headline&goal&way&format&locale
 * &download&progress]: the forecast in a format of the registry, or of it the figures whose ids `figures` lists; `without`
 * lists ids of channels that the scenario runs without; with `download`, as a file with a name; with `progress`, as lines
 * of JSON that say how far it is and end with the file.
 */
export const GET = answer<PlanParams>(async (request, { planId }) => {
  const context = await localContext();
  const input = { ...forecastQuery(request), planId };
  if (new URL(request.url).searchParams.has('progress')) {
    return progressAnswer((follower) => forecastPlan(context, input, follower));
  }
  return forecastAnswer(request, await forecastPlan(context, input));
});
