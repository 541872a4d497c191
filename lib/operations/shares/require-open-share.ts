import { findOpenShare, type StoredShare } from '../../store/shares';
import type { PublicContext } from '../context';
import { shareNotFound } from './share-entry';
import { hashToken, isToken } from './share-token';

/**
 * The share that a token opens now.
 * @throws PlannerError `not-found` alike for unknown, expired and revoked ones, and where the plan is in the bin
 */
export async function requireOpenShare(ctx: PublicContext, token: string): Promise<StoredShare> {
  const share = isToken(token) ? await findOpenShare(ctx.db, hashToken(token), ctx.now()) : undefined;
  if (share === undefined) throw shareNotFound();
  return share;
}
