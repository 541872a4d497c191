import { answer } from '@/app/api/http/answer';
import { forecastAnswer, forecastQuery } from '@/app/api/http/forecast-query';
import type { PlanParams } from '@/app/api/http/route-params';
import { localContext } from '@/lib/operations/context';
import { attributePlan } from '@/lib/operations/forecasts/attribute-plan';

/**
 * GET /api/v1/plans/:id/attribution[?scenario&revision&draws&seed&correlated&locale&download]: what each channel brought (Shapley), costs
 * and returns, and what lands after the plan, as figures.
 */
export const GET = answer<PlanParams>(async (request, { planId }) =>
  forecastAnswer(request, await attributePlan(await localContext(), { ...forecastQuery(request), planId })),
);
