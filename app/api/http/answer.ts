import { refuseForeign } from './guard';
import { problem } from './problem';

/** What Next.js passes beside the request: the parts of the path, as a promise. */
interface RouteContext<Params> {
  readonly params: Promise<Params>;
}

/** A route handler as Next.js calls it. */
export type Handler<Params> = (request: Request, context: RouteContext<Params>) => Promise<Response>;

/**
 * Makes a route handler: refuses foreign requests, turns errors into problem+json, and forbids caching, since every
 * answer belongs to somebody.
 */
export function answer<Params = Record<string, never>>(
  handle: (request: Request, params: Params) => Promise<Response>,
): Handler<Params> {
  return async (request, context) => {
    try {
      refuseForeign(request);
      const response = await handle(request, await context.params);
      response.headers.set('Cache-Control', 'private, no-store');
      return response;
    } catch (error) {
      // Nobody reads it; 499 is what proxies write into their logs for it.
      if (request.signal.aborted && isAbort(error)) return new Response(null, { status: 499 });
      return problem(error);
    }
  };
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && /Abort/.test(error.name);
}
