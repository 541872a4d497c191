import { and, desc, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { Database } from '../../drizzle/client';
import { actors, plans, shares } from '../../drizzle/schema';

/** A share as it is stored, and who made it. */
export interface StoredShare {
  readonly id: string;
  readonly workspaceId: string;
  readonly planId: string;
  readonly name: string | null;
  readonly scenarioIds: readonly string[];
  readonly revision: number | null;
  readonly showsBudgets: boolean;
  readonly isEmbeddable: boolean;
  readonly tokenHash: string;
  readonly passwordHash: string | null;
  readonly failedAttempts: number;
  readonly lockedUntil: Date | null;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly views: number;
  readonly lastOpenedAt: Date | null;
}

/** What a new share is made of; `createdBy` is the actor's id. */
export type NewShare = Omit<
  StoredShare,
  'failedAttempts' | 'lockedUntil' | 'revokedAt' | 'views' | 'lastOpenedAt'
>;

/** What can be changed of a share; what is undefined stays. */
export type ShareChanges = Partial<
  Pick<
    StoredShare,
    | 'name'
    | 'scenarioIds'
    | 'revision'
    | 'showsBudgets'
    | 'isEmbeddable'
    | 'tokenHash'
    | 'passwordHash'
    | 'failedAttempts'
    | 'lockedUntil'
    | 'expiresAt'
    | 'revokedAt'
  >
>;

/** Stores a new share. */
export async function insertShare(db: Database, share: NewShare): Promise<void> {
  await db.insert(shares).values({ ...share, scenarioIds: [...share.scenarioIds] });
}

/** The shares of a plan of this workspace, newest first. */
export async function listSharesOf(
  db: Database,
  workspaceId: string,
  planId: string,
): Promise<StoredShare[]> {
  return selectShares(db)
    .where(and(eq(shares.workspaceId, workspaceId), eq(shares.planId, planId)))
    .orderBy(desc(shares.createdAt), desc(shares.id));
}

/** One share of a plan of this workspace, or undefined. */
export async function findShare(
  db: Database,
  workspaceId: string,
  planId: string,
  shareId: string,
): Promise<StoredShare | undefined> {
  const [row] = await selectShares(db).where(
    and(eq(shares.workspaceId, workspaceId), eq(shares.planId, planId), eq(shares.id, shareId)),
  );
  return row;
}

/**
 * The share that a token's hash opens at a moment, or undefined: revoked, expired, unknown and of a plan in the bin are
 * one and the same here, in answer and in time.
 */
export async function findOpenShare(
  db: Database,
  tokenHash: string,
  now: Date,
): Promise<StoredShare | undefined> {
  const [row] = await selectShares(db)
    .innerJoin(plans, eq(plans.id, shares.planId))
    .where(
      and(
        eq(shares.tokenHash, tokenHash),
        isNull(shares.revokedAt),
        or(isNull(shares.expiresAt), gt(shares.expiresAt, now)),
        isNull(plans.deletedAt),
      ),
    );
  return row;
}

/** Changes a share. */
export async function changeShare(db: Database, shareId: string, changes: ShareChanges): Promise<void> {
  const { scenarioIds, ...rest } = changes;
  const lists = scenarioIds === undefined ? {} : { scenarioIds: [...scenarioIds] };
  // A statement that sets nothing is none.
  if (Object.values(changes).every((value) => value === undefined)) return;
  await db
    .update(shares)
    .set({ ...rest, ...lists })
    .where(eq(shares.id, shareId));
}

/** Counts that a share was opened. */
export async function countOpening(db: Database, shareId: string, now: Date): Promise<void> {
  await db
    .update(shares)
    .set({ views: sql`${shares.views} + 1`, lastOpenedAt: now })
    .where(eq(shares.id, shareId));
}

/**
 * Takes one of the `most` tries at a password before it is looked at, so that a thousand at once are not a thousand
 * tries; the last one locks the share until `lockedUntil`. After a lock has passed, counting starts anew.
 * @returns false when the share is locked
 */
export async function claimAttempt(
  db: Database,
  shareId: string,
  { now, most, lockedUntil }: { readonly now: Date; readonly most: number; readonly lockedUntil: Date },
): Promise<boolean> {
  const count = sql`case when ${shares.lockedUntil} is null then ${shares.failedAttempts} + 1 else 1 end`;
  const claimed = await db
    .update(shares)
    .set({
      failedAttempts: count,
      lockedUntil: sql`case when ${count} >= ${most} then ${lockedUntil.toISOString()}::timestamptz else null end`,
    })
    .where(
      and(
        eq(shares.id, shareId),
        or(isNull(shares.lockedUntil), sql`${shares.lockedUntil} <= ${now.toISOString()}::timestamptz`),
      ),
    )
    .returning({ id: shares.id });
  return claimed.length > 0;
}

const SHARE = {
  id: shares.id,
  workspaceId: shares.workspaceId,
  planId: shares.planId,
  name: shares.name,
  scenarioIds: shares.scenarioIds,
  revision: shares.revision,
  showsBudgets: shares.showsBudgets,
  isEmbeddable: shares.isEmbeddable,
  tokenHash: shares.tokenHash,
  passwordHash: shares.passwordHash,
  failedAttempts: shares.failedAttempts,
  lockedUntil: shares.lockedUntil,
  createdAt: shares.createdAt,
  createdBy: actors.name,
  expiresAt: shares.expiresAt,
  revokedAt: shares.revokedAt,
  views: shares.views,
  lastOpenedAt: shares.lastOpenedAt,
};

function selectShares(db: Database) {
  return db.select(SHARE).from(shares).innerJoin(actors, eq(actors.id, shares.createdBy)).$dynamic();
}
