import { createHash } from 'node:crypto';
import { PlannerError } from '@/lib/errors';
import { publicContext } from '@/lib/operations/context';
import { openShare } from '@/lib/operations/shares/open-share';
import { readSharedForecast } from '@/lib/operations/shares/read-shared-forecast';
import { usableLocale } from '@/lib/report/words/number-formats';
import { answerViewer } from '../../http/answer-viewer';
import { grantIn } from '../../http/grant-cookie';

/**
 * GET /s/:token/forecast[?locale]: the SharedForecast, or 304 where If-None-Match names the one that the page has. The
 * page of a live link asks from time to time; that is no opening.
 */
export const GET = answerViewer(async (request, token) => {
  const opened = await openShare(publicContext(), { token, grant: grantIn(request.headers.get('cookie')) });
  if (opened.state === 'password') throw new PlannerError('forbidden', 'This link asks for its password.');
  const locale = usableLocale(new URL(request.url).searchParams.get('locale')?.slice(0, 40) ?? 'en');
  const text = JSON.stringify(await readSharedForecast(opened.context, { locale }));
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  const headers = { 'Content-Type': 'application/json', ETag: tag };
  if (request.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers });
  return new Response(text, { headers });
});
