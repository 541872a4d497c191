import { publicContext } from '@/lib/operations/context';
import { unlockShare } from '@/lib/operations/shares/unlock-share';
import { answerViewer } from '../../http/answer-viewer';
import { grantCookie } from '../../http/grant-cookie';
import { readPassword } from '../../http/read-password';

/**
 * POST /s/:token/password with the form field `password`: 303 to the page, with a cookie where it was right, and
 * `?tried` where it was not. 404 as everything below /s for a link that opens nothing.
 */
export const POST = answerViewer(async (request, token) => {
  const password = await readPassword(request);
  const unlocked = await unlockShare(publicContext(), { token, password });
  const page = `/s/${token}`;
  if (unlocked.state !== 'open') return seeOther(`${page}?tried=${unlocked.state}`);
  return seeOther(page, grantCookie(request, token, unlocked.grant));
});

function seeOther(location: string, cookie?: string): Response {
  const headers = new Headers({ Location: location });
  if (cookie !== undefined) headers.set('Set-Cookie', cookie);
  return new Response(null, { status: 303, headers });
}
