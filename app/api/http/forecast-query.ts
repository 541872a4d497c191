import type { PlanForecast } from '@/lib/operations/forecasts/forecast-plan';
import { queryInput } from './merge-input';

const NUMBERS = ['revision', 'draws', 'seed', 'from', 'correlated'];

/** The query of a request for a forecast as an operation's input; `download` and `progress` are for the answer alone. */
export function forecastQuery(request: Request): Record<string, unknown> {
  const { download: _, progress: __, figures, without, headline, goal, way, ...query } = queryInput(request);
  const numbers = NUMBERS.filter((name) => Object.hasOwn(query, name));
  const asksGoal = headline !== undefined || goal !== undefined || way !== undefined;
  return {
    ...query,
    ...(figures === undefined ? {} : { figures: figures.split(',') }),
    ...(without === undefined ? {} : { without: without.split(',').filter((id) => id !== '') }),
    ...(asksGoal && { goal: { headline, goal: goal && toNumber(goal), way } }),
    ...Object.fromEntries(numbers.map((name) => [name, toNumber(query[name])])),
  };
}

/** A written forecast as an answer; with `download` in the query, as a file with a name. */
export function forecastAnswer(
  request: Request,
  { fileName, mediaType, content, revision }: PlanForecast,
): Response {
  const headers: Record<string, string> = { 'Content-Type': mediaType, ETag: `"${revision}"` };
  if (new URL(request.url).searchParams.has('download')) {
    headers['Content-Disposition'] = `attachment; filename="${fileName}"`;
  }
  return new Response(content, { headers });
}

/** A text that is no number is passed on as it is, so that the operation can say so. */
function toNumber(text: string): number | string {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
