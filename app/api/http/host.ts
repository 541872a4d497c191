const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether a request that came to a server of this machine only names it as such. A page elsewhere whose own name was
 * made to point at 127.0.0.1 (DNS rebinding) would pass for the same origin, but cannot hide its name in `Host`.
 */
export function isLoopbackHost(host: string | null): boolean {
  return host !== null && LOOPBACK_NAMES.has(host.replace(/:\d+$/, '').toLowerCase());
}
