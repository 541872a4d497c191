import { answer } from '@/app/api/http/answer';
import { forecastQuery } from '@/app/api/http/forecast-query';
import type { PlanParams } from '@/app/api/http/route-params';
import { localContext } from '@/lib/operations/context';
import { comparePlans } from '@/lib/operations/forecasts/compare-plans';
import { comparisonDocument } from '@/lib/report/comparison/comparison-document';

/**
 * GET /api/v1/plans/:id/comparison[?with&goal&draws&seed&locale]: up to four scenarios side by side, draw by draw. `with` lists
 * them, the first is the one that the others are compared with: ids or names of this plan's, `<planId>.<scenarioId>` of
 * other plans'. The answer: `{ verdict, notes, scenarios, figures, draws, standardError, revisions }`.
 */
export const GET = answer<PlanParams>(async (request, { planId }) => {
  const { with: scenarios, ...query } = forecastQuery(request);
  const chosen =
    typeof scenarios === 'string' ? { with: scenarios.split(',').filter((name) => name !== '') } : {};
  const compared = await comparePlans(await localContext(), { ...query, ...chosen, planId });
  const { comparison, revisions, ...asked } = compared;
  return Response.json(
    { ...comparisonDocument(comparison, asked), revisions },
    { headers: { ETag: `"${Object.values(revisions).join('-')}"` } },
  );
});
