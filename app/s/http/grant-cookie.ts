const NAME = 'pushpull-share';
/** As long as the grant itself is good for. */
const SECONDS = 12 * 3_600;

/** The cookie that holds a viewer's grant: of this link alone, out of reach of scripts. */
export function grantCookie(request: Request, token: string, grant: string): string {
  const isSecure =
    new URL(request.url).protocol === 'https:' || request.headers.get('x-forwarded-proto') === 'https';
  const secure = isSecure ? '; Secure' : '';
  return `${NAME}=${grant}; Path=/s/${token}; Max-Age=${SECONDS}; HttpOnly; SameSite=Lax${secure}`;
}

/** The grant that a Cookie header brings back, or undefined. */
export function grantIn(cookies: string | null): string | undefined {
  const pairs = (cookies ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === NAME)?.[1];
}
