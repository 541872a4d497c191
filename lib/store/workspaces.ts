import { eq } from 'drizzle-orm';
import type { Database } from '../../drizzle/client';
import { actors, workspaces } from '../../drizzle/schema';

/** Somebody who acts in a workspace. */
export interface StoredActor {
  readonly id: string;
  readonly workspaceId: string;
  readonly name: string;
}

/** Makes a workspace with its first actor, unless they are there already; two starts at once make one. */
export async function ensureWorkspace(
  db: Database,
  workspace: { readonly id: string; readonly name: string },
  actor: { readonly id: string; readonly name: string },
  now: Date,
): Promise<StoredActor> {
  const known = await findActor(db, actor.id);
  if (known) return known;
  await db
    .insert(workspaces)
    .values({ ...workspace, createdAt: now })
    .onConflictDoNothing();
  await db
    .insert(actors)
    .values({ ...actor, workspaceId: workspace.id, createdAt: now })
    .onConflictDoNothing();
  return { ...actor, workspaceId: workspace.id };
}

/** The actor with this id, or undefined. */
export async function findActor(db: Database, id: string): Promise<StoredActor | undefined> {
  const [row] = await db
    .select({ id: actors.id, workspaceId: actors.workspaceId, name: actors.name })
    .from(actors)
    .where(eq(actors.id, id));
  return row;
}
