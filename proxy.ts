import { type NextRequest, NextResponse } from 'next/server';
import { isLoopbackHost } from '@/app/api/http/host';
import { readEnvironment } from '@/lib/operations/environment';

/**
 * Gives every page its Content-Security-Policy with a fresh nonce. Access is decided in lib/operations, never here;
 * the only thing refused is a name that a server of this machine does not have.
 */
export function proxy(request: NextRequest) {
  const { isDevelopment, isLocal } = readEnvironment();
  if (isLocal && !isLoopbackHost(request.headers.get('host'))) {
    return new NextResponse('This server answers to localhost only.', { status: 421 });
  }
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, isDevelopment);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

/** The directives of a page. Next.js finds the nonce in them and puts it on its own scripts and styles. */
function contentSecurityPolicy(nonce: string, isDevelopment: boolean): string {
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
    "frame-ancestors 'none'",
  ].join('; ');
}

export const config = {
  // Data and files need no nonce; with them left out, uploads are not held in memory twice.
  matcher: ['/((?!api/|_next/static|_next/image|favicon.ico|icon.svg).*)'],
};
