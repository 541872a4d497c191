import { checkHealth } from '@/lib/operations/check-health';
import { localContext } from '@/lib/operations/context';
import { serve } from '../contract/serve';
import { health } from './contract';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve(health, {
  GET: async () => Response.json(await checkHealth(await localContext())),
});
