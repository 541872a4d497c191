import { answer } from '@/app/api/http/answer';
import { toNumber } from '@/app/api/http/forecast-query';
import { queryInput } from '@/app/api/http/merge-input';
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
  const { with: scenarios, draws, seed, ...query } = queryInput(request);
  const compared = await comparePlans(await localContext(), {
    ...query,
    ...(draws !== undefined && { draws: toNumber(draws) }),
    ...(seed !== undefined && { seed: toNumber(seed) }),
    ...(scenarios !== undefined && { with: scenarios.split(',').filter((name) => name !== '') }),
    planId,
  });
  const { comparison, revisions, ...asked } = compared;
  return Response.json(
    { ...comparisonDocument(comparison, asked), revisions },
    { headers: { ETag: `"${Object.values(revisions).join('-')}"` } },
  );
});
