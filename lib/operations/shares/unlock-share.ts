import { z } from 'zod';
import { changeShare, claimAttempt } from '../../store/shares';
import type { PublicContext } from '../context';
import { parseInput } from '../parse-input';
import { requireOpenShare } from './require-open-share';
import { isPassword, makeGrant } from './share-password';

/** Wrong passwords in a row after which a link tries none for a while. */
export const MOST_ATTEMPTS = 5;
const LOCK_MS = 15 * 60_000;

/** What `unlockShare` takes. */
export const unlockShareInput = z.strictObject({
  token: z.string().max(200),
  password: z.string().max(1_000),
});

/** What a password came to; `grant` is for `openShare`. */
export type UnlockedShare =
  | { readonly state: 'open'; readonly grant: string }
  | { readonly state: 'wrong' }
  | { readonly state: 'locked' };

/**
 * Tries a password of a link. Five wrong ones in a row lock the link for 15 minutes, for everybody: the count is the
 * link's, since a guesser may come from anywhere.
 * @throws PlannerError `not-found` as `openShare` does
 */
export async function unlockShare(ctx: PublicContext, input: unknown): Promise<UnlockedShare> {
  const { token, password } = parseInput(unlockShareInput, input);
  const share = await requireOpenShare(ctx, token);
  const now = ctx.now();
  // Nothing to unlock: the link alone opens it.
  if (share.passwordHash === null) return { state: 'open', grant: '' };
  const lockedUntil = new Date(now.getTime() + LOCK_MS);
  const mayTry = await claimAttempt(ctx.db, share.id, { now, most: MOST_ATTEMPTS, lockedUntil });
  if (!mayTry) return { state: 'locked' };
  if (!(await isPassword(password, share.passwordHash))) return { state: 'wrong' };
  await changeShare(ctx.db, share.id, { failedAttempts: 0, lockedUntil: null });
  return { state: 'open', grant: makeGrant(share.id, share.passwordHash, now) };
}
