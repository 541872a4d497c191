import type { PlanForecast } from '@/lib/operations/forecasts/forecast-plan';
import type { ReadRequest } from '../contract/read-input';

/** A written forecast as an answer; with `download` in the query, as a file with a name. */
export function fileAnswer(
  { answerQuery }: ReadRequest,
  { fileName, mediaType, text, revision }: PlanForecast,
): Response {
  const headers: Record<string, string> = { 'Content-Type': mediaType, ETag: `"${revision}"` };
  if (answerQuery.download !== undefined) {
    headers['Content-Disposition'] = `attachment; filename="${fileName}"`;
  }
  return new Response(text, { headers });
}
