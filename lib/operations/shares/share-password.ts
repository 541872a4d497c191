import { createHmac, randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/** 32 MB and some 60 ms a try. */
const COST: Required<Pick<ScryptOptions, 'N' | 'r' | 'p'>> = { N: 2 ** 15, r: 8, p: 1 };
const MEMORY = 2 * 128 * COST.N * COST.r;
const KEY_BYTES = 32;

/** scrypt of a password with a salt of its own, with all that is needed to check it: `scrypt$N$r$p$salt$key`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Whether a password is the one that was hashed; takes as long for a wrong one as for the right one. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [, N, r, p, salt, key] = hash.split('$');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const expected = Buffer.from(key, 'base64url');
  return timingSafeEqual(await derive(password, Buffer.from(salt, 'base64url'), cost), expected);
}

function derive(password: string, salt: Buffer, cost: ScryptOptions): Promise<Buffer> {
  // The same word must be the same bytes on every keyboard.
  const text = password.normalize('NFKC');
  return new Promise((resolve, reject) => {
    scrypt(text, salt, KEY_BYTES, { ...cost, maxmem: MEMORY }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}

/** How long a password that was right is remembered. */
export const GRANT_MS = 12 * 3_600_000;

/**
 * What a viewer who knew the password is given to come back with: `until.signature`. It is signed with the password's
 * hash, so that another password ends it, and nothing has to be stored.
 */
export function makeGrant(shareId: string, passwordHash: string, now: Date): string {
  const until = String(now.getTime() + GRANT_MS);
  return `${until}.${sign(shareId, passwordHash, until).toString('base64url')}`;
}

/** Whether a grant is one that was given for this share and password, and has not ended. */
export function isGrant(grant: string, shareId: string, passwordHash: string, now: Date): boolean {
  const [, until, signature] = /^(\d{1,16})\.([\w-]{43})$/.exec(grant) ?? [];
  if (until === undefined || signature === undefined) return false;
  const isSigned = timingSafeEqual(Buffer.from(signature, 'base64url'), sign(shareId, passwordHash, until));
  return isSigned && Number(until) > now.getTime();
}

function sign(shareId: string, passwordHash: string, until: string): Buffer {
  return createHmac('sha256', passwordHash).update(`${shareId}.${until}`).digest();
}
