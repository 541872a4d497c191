import { isLoopbackHost } from '@/app/api/http/host';
import { isViewer } from '@/app/api/http/principal';
import { problem } from '@/app/api/http/problem';
import { PlannerError } from '@/lib/errors';
import { readEnvironment } from '@/lib/operations/environment';

interface RouteContext {
  readonly params: Promise<{ readonly token: string }>;
}

/**
 * Makes a route handler below /s, for whoever has a link. A page elsewhere may not try passwords through a visitor's
 * browser: it is told by Sec-Fetch-Site, since Origin is `null` where no referrer is sent.
 */
export function answerViewer(
  handle: (request: Request, token: string) => Promise<Response>,
): (request: Request, context: RouteContext) => Promise<Response> {
  return async (request, { params }) => {
    try {
      refuseStrangeHost(request);
      if (request.method !== 'GET' && request.headers.get('sec-fetch-site') === 'cross-site') {
        throw new PlannerError('forbidden', 'Requests from another site may not change anything here.');
      }
      const response = await handle(request, (await params).token);
      response.headers.set('Cache-Control', 'private, no-store');
      return response;
    } catch (error) {
      return problem(error);
    }
  };
}

function refuseStrangeHost({ headers }: Request): void {
  if (!readEnvironment().isLocal || isViewer(headers) || isLoopbackHost(headers.get('host'))) return;
  throw new PlannerError('forbidden', 'This server answers to localhost only.');
}
