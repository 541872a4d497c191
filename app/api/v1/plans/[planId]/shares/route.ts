import { localContext } from '@/lib/operations/context';
import { createShare } from '@/lib/operations/shares/create-share';
import { listShares } from '@/lib/operations/shares/list-shares';
import { serve } from '../../../../contract/serve';
import { shares } from './contract';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve(shares, {
  GET: async ({ input }) => Response.json({ shares: await listShares(await localContext(), input) }),
  POST: async ({ input }) => {
    const share = await createShare(await localContext(), input);
    const plan = encodeURIComponent(String(input.planId));
    const headers = { Location: `/api/v1/plans/${plan}/shares/${share.id}` };
    return Response.json(share, { status: 201, headers });
  },
});
