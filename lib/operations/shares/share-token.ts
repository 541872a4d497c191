import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;
const TOKEN = /^[\w-]{43}$/;

/** A link's secret and what is stored of it. */
export interface ShareToken {
  /** 256 random bits in base64url: 43 letters, digits, `-` and `_`. Told once, to whoever made the link. */
  readonly token: string;
  readonly tokenHash: string;
}

/** Makes a new secret. */
export function makeToken(): ShareToken {
  const token = randomBytes(BYTES).toString('base64url');
  return { token, tokenHash: hashToken(token) };
}

/**
 * SHA-256 of a token, in hex. No salt and no slow hash: 256 random bits cannot be searched, and the share is looked up
 * by the hash, of which a guesser learns nothing by time.
 */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Whether a text could be a token at all. */
export function isToken(text: string): boolean {
  return TOKEN.test(text);
}
