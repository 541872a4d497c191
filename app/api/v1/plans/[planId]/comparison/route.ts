import { localContext } from '@/lib/operations/context';
import { comparePlans } from '@/lib/operations/forecasts/compare-plans';
import { comparisonDocument } from '@/lib/report/comparison/comparison-document';
import { serve } from '../../../../contract/serve';
import { comparison } from './contract';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve(comparison, {
  GET: async ({ input }) => {
    const { comparison: compared, revisions, ...asked } = await comparePlans(await localContext(), input);
    return Response.json(
      { ...comparisonDocument(compared, asked), revisions },
      { headers: { ETag: `"${Object.values(revisions).join('-')}"` } },
    );
  },
});
