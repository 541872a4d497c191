import { buildImport } from '@/lib/operations/imports/build-import';
import { serve } from '../../../contract/serve';
import { importHoldout } from './contract';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve(importHoldout, {
  POST: async ({ input: { confirm: _, ...file } }) => Response.json({ holdout: buildImport(file).holdout }),
});
