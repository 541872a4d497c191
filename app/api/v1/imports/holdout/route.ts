import { buildImport } from '@/lib/operations/imports/build-import';
import { serve } from '../../../contract/serve';
import { importHoldout } from './contract';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve(importHoldout, {
  POST: async ({ input: { confirm: _, ...files } }) => {
    const { holdout } = await buildImport(files);
    return Response.json({ holdout });
  },
});
