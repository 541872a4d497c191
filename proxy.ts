import { type NextRequest, NextResponse } from 'next/server';
import { isLoopbackHost } from '@/app/api/http/host';
import { isViewer, sharedToken } from '@/app/api/http/principal';
import { publicContext } from '@/lib/operations/context';
import { readEnvironment } from '@/lib/operations/environment';
import { nameFailure } from '@/lib/operations/name-failure';
import { readShareFrame } from '@/lib/operations/shares/read-share-frame';

/**
 * Gives every page its Content-Security-Policy with a fresh nonce, and shared links their own headers. Access is decided
 * in lib/operations, never here; refused are only a name that a server of this machine does not have, and paths that
 * are nothing to a viewer.
 */
export async function proxy(request: NextRequest) {
  const { isDevelopment, isLocal } = readEnvironment();
  const token = sharedToken(request.nextUrl.pathname);
  const viewer = isViewer(request.headers);
  if (isLocal && !viewer && !isLoopbackHost(request.headers.get('host'))) {
    return new NextResponse('This server answers to localhost only.', { status: 421 });
  }
  if (viewer && token === undefined) return new NextResponse('There is nothing here.', { status: 404 });
  const isFramed = token !== undefined && (await isEmbeddable(token));
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, { isDevelopment, isFramed });
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  if (token !== undefined) setSharedHeaders(response.headers, isFramed);
  return response;
}

/** A link is a secret: it must not be found, kept or passed on. */
function setSharedHeaders(headers: Headers, isFramed: boolean): void {
  headers.set('X-Robots-Tag', 'noindex, nofollow, noarchive');
  headers.set('Referrer-Policy', 'no-referrer');
  headers.set('Cache-Control', 'private, no-store');
  if (!isFramed) headers.set('X-Frame-Options', 'DENY');
}

/** Where the database cannot say so, nobody may frame a page. */
async function isEmbeddable(token: string): Promise<boolean> {
  try {
    return await readShareFrame(publicContext(), { token });
  } catch (error) {
    if (nameFailure(error) === undefined) throw error;
    return false;
  }
}

/** The directives of a page. Next.js finds the nonce in them and puts it on its own scripts and styles. */
function contentSecurityPolicy(
  nonce: string,
  { isDevelopment, isFramed }: { readonly isDevelopment: boolean; readonly isFramed: boolean },
): string {
  // In development React rebuilds stack traces with eval, and the bundler injects styles and talks by WebSocket.
  const development = { script: isDevelopment ? " 'unsafe-eval'" : '', connect: isDevelopment ? ' ws:' : '' };
  const styles = isDevelopment ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development.script}`,
    `style-src ${styles}`,
    // Charts and server-rendered markup set sizes and colours by style attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development.connect}`,
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    `frame-ancestors ${isFramed ? '*' : "'none'"}`,
  ].join('; ');
}

export const config = {
  // Data and files need no nonce; with them left out, uploads are not held in memory twice.
  matcher: ['/((?!api/|_next/static|_next/image|favicon.ico|icon.svg).*)'],
};
