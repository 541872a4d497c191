import { localContext } from '@/lib/operations/context';
import { readActuals } from '@/lib/operations/plans/read-actuals';
import { serve } from '../../../../contract/serve';
import { actuals } from './contract';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve(actuals, {
  GET: async ({ input }) => Response.json(await readActuals(await localContext(), input)),
});
