import { and, desc, eq, exists, isNull, lt } from 'drizzle-orm';
import type { Database } from '../../drizzle/client';
import { actors, planRevisions, plans } from '../../drizzle/schema';

/** One save. Its document is not parsed: reading a history must not fail for one of its revisions. */
export interface StoredSave {
  readonly revision: number;
  readonly savedAt: Date;
  readonly savedBy: string;
  /** What a person called this version; null for most. */
  readonly name: string | null;
  readonly document: unknown;
}

/** The newest `limit` saves of a plan, older than revision `before` where one is given, newest first. */
export async function listSaves(
  db: Database,
  planId: string,
  limit: number,
  before?: number,
): Promise<StoredSave[]> {
  return db
    .select({
      revision: planRevisions.revision,
      savedAt: planRevisions.savedAt,
      savedBy: actors.name,
      name: planRevisions.name,
      document: planRevisions.document,
    })
    .from(planRevisions)
    .innerJoin(actors, eq(actors.id, planRevisions.savedBy))
    .where(
      and(
        eq(planRevisions.planId, planId),
        before === undefined ? undefined : lt(planRevisions.revision, before),
      ),
    )
    .orderBy(desc(planRevisions.revision))
    .limit(limit);
}

/** Names a revision of a plan of this workspace, or takes its name away (null); false when there is none. */
export async function setRevisionName(
  db: Database,
  workspaceId: string,
  planId: string,
  revision: number,
  name: string | null,
): Promise<boolean> {
  const isHere = db
    .select()
    .from(plans)
    .where(and(eq(plans.id, planId), eq(plans.workspaceId, workspaceId), isNull(plans.deletedAt)));
  const named = await db
    .update(planRevisions)
    .set({ name })
    .where(and(eq(planRevisions.planId, planId), eq(planRevisions.revision, revision), exists(isHere)))
    .returning({ revision: planRevisions.revision });
  return named.length > 0;
}
