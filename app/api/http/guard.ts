import { PlannerError } from '@/lib/errors';
import { readEnvironment } from '@/lib/operations/environment';
import { isLoopbackHost } from './host';
import { isViewer } from './principal';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses requests that a page of another site made a browser send.
 *
 * - A browser names the page's origin on every request that changes something; it has to be this server's own.
 * - A request without Origin is one of a program (curl, a script): it is let in, unless it carries cookies or the
 *   marks of a browser, since then somebody's session could be used from elsewhere.
 * - A viewer of shared links finds nothing here: what is theirs lies below /s.
 * @throws PlannerError `forbidden`, `not-found`
 */
export function refuseForeign(request: Request): void {
  if (isViewer(request.headers)) {
    throw new PlannerError('not-found', `There is nothing at ${new URL(request.url).pathname}.`);
  }
  const host = request.headers.get('host');
  if (readEnvironment().isLocal && !isLoopbackHost(host)) {
    throw new PlannerError('forbidden', 'This server answers to localhost only.');
  }
  if (SAFE_METHODS.has(request.method)) return;
  const origin = request.headers.get('origin');
  if (origin === null ? isBrowser(request) : hostOf(origin) !== host?.toLowerCase()) {
    throw new PlannerError(
      'forbidden',
      `Requests from ${origin ?? 'an unnamed page'} may not change anything here.`,
    );
  }
}

function isBrowser({ headers }: Request): boolean {
  return headers.has('cookie') || headers.has('sec-fetch-site');
}

/** `null` is the origin of sandboxed pages and of files. */
function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
