import { answer } from '@/app/api/http/answer';
import { mergeInput } from '@/app/api/http/merge-input';
import { readJson } from '@/app/api/http/read-body';
import type { RevisionParams } from '@/app/api/http/route-params';
import { localContext } from '@/lib/operations/context';
import { nameRevision } from '@/lib/operations/plans/name-revision';

/** PATCH /api/v1/plans/:id/revisions/:revision with `{ name }` (null takes it away): `{ revision, name }`. */
export const PATCH = answer<RevisionParams>(async (request, { planId, revision }) => {
  const input = mergeInput(await readJson(request), { planId, revision: Number(revision) });
  return Response.json(await nameRevision(await localContext(), input));
});
