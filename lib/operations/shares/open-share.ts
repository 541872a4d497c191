import { z } from 'zod';
import { countOpening, type StoredShare } from '../../store/shares';
import { type PublicContext, type ViewerContext, viewerContext } from '../context';
import { parseInput } from '../parse-input';
import { requireOpenShare } from './require-open-share';
import { isGrant } from './share-password';
import { MOST_ATTEMPTS } from './unlock-share';

/** What `openShare` takes. */
export const openShareInput = z.strictObject({
  token: z.string().max(200),
  /** What a viewer was given for the right password. */
  grant: z.string().max(200).optional(),
  /** True where a person opens the page, false where the page asks again by itself. */
  counts: z.boolean().default(false),
});

/** What a link opens: what may be read, or the question for its password. */
export type OpenedShare =
  | { readonly state: 'open'; readonly context: ViewerContext }
  | {
      readonly state: 'password';
      readonly attemptsLeft: number;
      /** Moment until which no password is tried, ISO 8601 in UTC. */
      readonly lockedUntil: string | null;
    };

/**
 * Makes somebody with a link its viewer.
 * @throws PlannerError `not-found` alike for a link that is unknown, expired or revoked, or whose plan is in the bin
 */
export async function openShare(ctx: PublicContext, input: unknown): Promise<OpenedShare> {
  const { token, grant, counts } = parseInput(openShareInput, input);
  const share = await requireOpenShare(ctx, token);
  const { passwordHash, lockedUntil, failedAttempts } = share;
  const now = ctx.now();
  if (passwordHash !== null && !isGrant(grant ?? '', share.id, passwordHash, now)) {
    const isLocked = lockedUntil !== null && lockedUntil.getTime() > now.getTime();
    return {
      state: 'password',
      attemptsLeft: isLocked ? 0 : lockedUntil === null ? MOST_ATTEMPTS - failedAttempts : MOST_ATTEMPTS,
      lockedUntil: isLocked ? lockedUntil.toISOString() : null,
    };
  }
  if (counts) await countOpening(ctx.db, share.id, now);
  return { state: 'open', context: viewerContext(ctx, viewerOf(share)) };
}

function viewerOf({ id: shareId, workspaceId, planId, scenarioIds, revision, showsBudgets }: StoredShare) {
  return { shareId, workspaceId, planId, scenarioIds, revision, showsBudgets };
}
