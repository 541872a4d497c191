import { answer } from '@/app/api/http/answer';
import { forecastAnswer, forecastQuery } from '@/app/api/http/forecast-query';
import type { PlanParams } from '@/app/api/http/route-params';
import { localContext } from '@/lib/operations/context';
import { valueAssets } from '@/lib/operations/forecasts/value-assets';

/**
 * GET /api/v1/plans/:id/assets[?scenario&revision&draws&seed&correlated&locale&download]: the balance sheet of the pull stocks, as
 * figures.
 */
export const GET = answer<PlanParams>(async (request, { planId }) =>
  forecastAnswer(request, await valueAssets(await localContext(), { ...forecastQuery(request), planId })),
);
