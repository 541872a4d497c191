import { answer } from '@/app/api/http/answer';
import { readImportForm } from '@/app/api/http/import-form';
import { idempotencyKey, planAnswer } from '@/app/api/http/plan-headers';
import { localContext } from '@/lib/operations/context';
import { importPlan } from '@/lib/operations/imports/import-plan';
import { proposeImport } from '@/lib/operations/imports/propose-import';

/**
 * POST /api/v1/imports, a form with `file`, several of them perhaps, and `mapping`, `answers`, `files` (JSON); or JSON with
 * `files: [{ fileName, content (base64), … }]`: 200 with the ImportReview, and nothing is stored. With `confirm=true`: 201 with the PlanCopy. Idempotency-Key is honoured.
 */
export const POST = answer(async (request) => {
  const { input, isConfirmed } = await readImportForm(request);
  if (!isConfirmed) return Response.json(await proposeImport(input));
  const ctx = await localContext();
  return planAnswer(await importPlan(ctx, { ...input, idempotencyKey: idempotencyKey(request) }), 201);
});
