import { answer } from '@/app/api/http/answer';
import { readImportForm } from '@/app/api/http/import-form';
import { buildImport } from '@/lib/operations/imports/build-import';

/** POST /api/v1/imports/holdout, the form of an import: `{ holdout }`, how well its last year could be foreseen. */
export const POST = answer(async (request) => {
  const { input } = await readImportForm(request);
  const { holdout } = await buildImport(input);
  return Response.json({ holdout });
});
