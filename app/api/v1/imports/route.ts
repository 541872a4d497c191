import { localContext } from '@/lib/operations/context';
import { importPlan } from '@/lib/operations/imports/import-plan';
import { proposeImport } from '@/lib/operations/imports/propose-import';
import { serve } from '../../contract/serve';
import { planAnswer } from '../../http/plan-headers';
import { imports } from './contract';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = serve(imports, {
  POST: async ({ input: { confirm, idempotencyKey, ...file } }) => {
    if (confirm !== true) return Response.json(await proposeImport(file));
    return planAnswer(await importPlan(await localContext(), { ...file, idempotencyKey }), 201);
  },
});
