import { answer } from '@/app/api/http/answer';
import { forecastAnswer, forecastQuery } from '@/app/api/http/forecast-query';
import type { PlanParams } from '@/app/api/http/route-params';
import { localContext } from '@/lib/operations/context';
import { weighStoredGoal } from '@/lib/operations/forecasts/weigh-stored-goal';

/**
 * GET /api/v1/plans/:id/odds?headline&goal[&way=at-least|at-most&scenario&revision&draws&seed&correlated&locale&download]:
 * the chance that a headline reaches a value, and how the draws lie about it, as figures.
 */
export const GET = answer<PlanParams>(async (request, { planId }) =>
  forecastAnswer(request, await weighStoredGoal(await localContext(), { ...forecastQuery(request), planId })),
);
