import { refuseForeign } from './guard';
import { problem } from './problem';

/** What Next.js passes beside the request: the parts of the path, as a promise. */
interface RouteContext<Params> {
  readonly params: Promise<Params>;
}

/**
 * Makes a route handler: refuses foreign requests, turns errors into problem+json, and forbids caching, since every
 * answer belongs to somebody.
 */
export function answer<Params = Record<string, never>>(
  handle: (request: Request, params: Params) => Promise<Response>,
): (request: Request, context: RouteContext<Params>) => Promise<Response> {
  return async (request, context) => {
    try {
      refuseForeign(request);
      const response = await handle(request, await context.params);
      response.headers.set('Cache-Control', 'private, no-store');
      return response;
    } catch (error) {
      return problem(error);
    }
  };
}
