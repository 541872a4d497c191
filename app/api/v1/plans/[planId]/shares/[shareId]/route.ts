import { answer } from '@/app/api/http/answer';
import { mergeInput } from '@/app/api/http/merge-input';
import { readJson } from '@/app/api/http/read-body';
import type { ShareParams } from '@/app/api/http/route-params';
import { localContext } from '@/lib/operations/context';
import { reviseShare } from '@/lib/operations/shares/revise-share';
import { revokeShare } from '@/lib/operations/shares/revoke-share';

/**
 * PATCH /api/v1/plans/:id/shares/:shareId with any of what POST takes, `revoked: false` or `newLink: true`: the
 * ShareEntry, with the new token where there is one.
 */
export const PATCH = answer<ShareParams>(async (request, { planId, shareId }) => {
  const input = mergeInput(await readJson(request), { planId, shareId });
  return Response.json(await reviseShare(await localContext(), input));
});

/** DELETE /api/v1/plans/:id/shares/:shareId: 204; the link opens nothing from now on. */
export const DELETE = answer<ShareParams>(async (_request, { planId, shareId }) => {
  await revokeShare(await localContext(), { planId, shareId });
  return new Response(null, { status: 204 });
});
