import { answer } from '@/app/api/http/answer';
import { forecastAnswer, forecastQuery } from '@/app/api/http/forecast-query';
import type { PlanParams } from '@/app/api/http/route-params';
import { localContext } from '@/lib/operations/context';
import { testStop } from '@/lib/operations/forecasts/test-stop';

/**
 * GET /api/v1/plans/:id/stop?from&side=push|pull or channel[&scenario&revision&draws&seed&correlated&locale&download]: what survives when a
 * side or a channel spends nothing from week `from` on, as figures.
 */
export const GET = answer<PlanParams>(async (request, { planId }) =>
  forecastAnswer(request, await testStop(await localContext(), { ...forecastQuery(request), planId })),
);
