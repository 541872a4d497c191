import { localContext } from '@/lib/operations/context';
import { listRevisions } from '@/lib/operations/plans/list-revisions';
import { serve } from '../../../../contract/serve';
import { revisions } from './contract';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve(revisions, {
  GET: async ({ input }) => Response.json({ revisions: await listRevisions(await localContext(), input) }),
});
