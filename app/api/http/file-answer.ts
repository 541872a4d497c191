import type { Follower } from '@/lib/operations/forecasts/follow-report';
import type { PlanForecast } from '@/lib/operations/forecasts/forecast-plan';
import type { ReadRequest } from '../contract/read-input';

/** A written forecast as an answer; with `download` in the query, as a file with a name. */
export function fileAnswer(
  { answerQuery }: ReadRequest,
  { fileName, mediaType, content, revision }: PlanForecast,
): Response {
  const headers: Record<string, string> = { 'Content-Type': mediaType, ETag: `"${revision}"` };
  if (answerQuery.download !== undefined) {
    headers['Content-Disposition'] = `attachment; filename="${fileName}"`;
  }
  return new Response(content as BodyInit, { headers });
}

/** Ends the work once nobody waits for the answer any more. */
export function whileWanted({ signal }: Request): Follower {
  return { isCancelled: () => signal.aborted };
}
