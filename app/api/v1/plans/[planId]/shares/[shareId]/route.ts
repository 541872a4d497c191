import { localContext } from '@/lib/operations/context';
import { reviseShare } from '@/lib/operations/shares/revise-share';
import { revokeShare } from '@/lib/operations/shares/revoke-share';
import { serve } from '../../../../../contract/serve';
import { share } from './contract';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve(share, {
  PATCH: async ({ input }) => Response.json(await reviseShare(await localContext(), input)),
  DELETE: async ({ input }) => {
    await revokeShare(await localContext(), input);
    return new Response(null, { status: 204 });
  },
});
