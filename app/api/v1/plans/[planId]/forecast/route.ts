import { answer } from '@/app/api/http/answer';
import { forecastAnswer, forecastQuery } from '@/app/api/http/forecast-query';
import type { PlanParams } from '@/app/api/http/route-params';
import { localContext } from '@/lib/operations/context';
import { forecastPlan } from '@/lib/operations/forecasts/forecast-plan';

/**
 * GET /api/v1/plans/:id/forecast[?scenario&without&revision&draws&seed&correlated&figures&format=json|csv&locale&download]: the
 * forecast in the format asked for, or of it the figures whose ids `figures` lists; `without` lists ids of channels that
 * the scenario runs without; with `download`, as a file with a name.
 */
export const GET = answer<PlanParams>(async (request, { planId }) =>
  forecastAnswer(request, await forecastPlan(await localContext(), { ...forecastQuery(request), planId })),
);
