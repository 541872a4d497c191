import { PlannerError } from '../../errors';
import { findShare, type StoredShare } from '../../store/shares';
import type { Context } from '../context';
import { readEnvironment } from '../environment';
import { isPlanId } from '../plans/plan-copy';

/** A link as its owner sees it. Its token is told when it is made and cannot be told again. */
export interface ShareEntry {
  readonly id: string;
  readonly name: string | null;
  readonly scenarios: readonly string[];
  /** Null follows the newest. */
  readonly revision: number | null;
  readonly showsBudgets: boolean;
  readonly isEmbeddable: boolean;
  readonly hasPassword: boolean;
  readonly state: 'open' | 'expired' | 'revoked';
  /** Moments are ISO 8601 in UTC. */
  readonly createdAt: string;
  readonly createdBy: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  /** How often its page was opened. */
  readonly views: number;
  readonly lastOpenedAt: string | null;
}

/** A link that was just made, with its secret. */
export interface MadeShare extends ShareEntry {
  readonly token: string;
  /** Where the link leads: whole where PUSHPULL_SHARE_URL names the public address, else the path on this server. */
  readonly address: string;
}

/** Tells a new link's token and address along with it. */
export function withToken(entry: ShareEntry, token: string): MadeShare {
  return { ...entry, token, address: `${readEnvironment().shareUrl ?? ''}/s/${token}` };
}

/** What the owner is told of a stored share at a moment. */
export function toEntry(share: StoredShare, now: Date): ShareEntry {
  const { id, name, scenarioIds, revision, showsBudgets, isEmbeddable, createdBy, views } = share;
  return {
    id,
    name,
    scenarios: scenarioIds,
    revision,
    showsBudgets,
    isEmbeddable,
    hasPassword: share.passwordHash !== null,
    state: share.revokedAt !== null ? 'revoked' : isPast(share.expiresAt, now) ? 'expired' : 'open',
    createdAt: share.createdAt.toISOString(),
    createdBy,
    expiresAt: share.expiresAt?.toISOString() ?? null,
    revokedAt: share.revokedAt?.toISOString() ?? null,
    views,
    lastOpenedAt: share.lastOpenedAt?.toISOString() ?? null,
  };
}

function isPast(moment: Date | null, now: Date): boolean {
  return moment !== null && moment.getTime() <= now.getTime();
}

/**
 * A share of a plan of the actor's workspace.
 * @throws PlannerError `not-found`
 */
export async function requireShare(ctx: Context, planId: string, shareId: string): Promise<StoredShare> {
  const { workspaceId } = ctx.actor;
  const share =
    isPlanId(planId) && isPlanId(shareId) ? await findShare(ctx.db, workspaceId, planId, shareId) : undefined;
  if (share === undefined) throw shareNotFound('There is no such link to this plan.');
  return share;
}

/** The error for a link that opens nothing: nobody learns whether it ever did. */
export function shareNotFound(
  message = 'This link opens nothing. It may have expired, or been withdrawn, or be incomplete.',
): PlannerError {
  return new PlannerError('not-found', message);
}
