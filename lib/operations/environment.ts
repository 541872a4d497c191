/** What the process was told by its surroundings; the one place that reads process.env. */
export interface Environment {
  /** URL of the PostgreSQL to use; `npm start` sets it for the embedded one. */
  readonly databaseUrl: string | undefined;
  /** True under `next dev`, where the tools of the bundler need more than the product does. */
  readonly isDevelopment: boolean;
  /** True when the server listens on this machine only, so that requests can only name it as a loopback host. */
  readonly isLocal: boolean;
  /** Address by which viewers of shared links reach the server, without a path; undefined where it is the owner's own. */
  readonly shareUrl: string | undefined;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

/** Reads the environment afresh, so that a test can set it. */
export function readEnvironment(): Environment {
  return {
    databaseUrl: process.env.DATABASE_URL || undefined,
    isDevelopment: process.env.NODE_ENV === 'development',
    isLocal: LOOPBACK.has(process.env.HOST ?? ''),
    shareUrl: originOf(process.env.PUSHPULL_SHARE_URL),
  };
}

function originOf(address: string | undefined): string | undefined {
  return address && URL.canParse(address) ? new URL(address).origin : undefined;
}
