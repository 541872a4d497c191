import { listAssumptions } from '@/lib/operations/assumptions/list-assumptions';
import { serve } from '../../contract/serve';
import { assumptions } from './contract';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve(assumptions, {
  GET: async () => Response.json({ groups: listAssumptions() }),
});
