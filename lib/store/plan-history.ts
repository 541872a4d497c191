import { desc, eq } from 'drizzle-orm';
import type { Database } from '../../drizzle/client';
import { actors, planRevisions } from '../../drizzle/schema';

/** One save, without its document. */
export interface StoredSave {
  readonly revision: number;
  readonly savedAt: Date;
  readonly savedBy: string;
}

/** The newest `limit` saves of a plan, newest first. */
export async function listSaves(db: Database, planId: string, limit: number): Promise<StoredSave[]> {
  return db
    .select({ revision: planRevisions.revision, savedAt: planRevisions.savedAt, savedBy: actors.name })
    .from(planRevisions)
    .innerJoin(actors, eq(actors.id, planRevisions.savedBy))
    .where(eq(planRevisions.planId, planId))
    .orderBy(desc(planRevisions.revision))
    .limit(limit);
}
