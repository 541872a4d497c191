import { and, desc, eq, isNotNull, isNull, lt, or } from 'drizzle-orm';
import type { Database } from '../../drizzle/client';
import { actors, planRevisions, plans } from '../../drizzle/schema';
import type { Plan } from '../model/plan';
import { readDocument } from './plan-documents';

/** One revision of a plan, as somebody saved it. */
export interface StoredPlan {
  readonly id: string;
  /** Counted from 1; every accepted save is one. */
  readonly revision: number;
  readonly savedAt: Date;
  /** Name of the actor who saved it. */
  readonly savedBy: string;
  readonly plan: Plan;
}

/** A revision whose document has not been parsed yet: reading a list must not fail for one of its plans. */
export interface RawPlan extends Omit<StoredPlan, 'plan'> {
  readonly document: unknown;
}

/** A save: which plan, what, when, by whom. */
export interface Save {
  readonly workspaceId: string;
  readonly planId: string;
  readonly plan: Plan;
  readonly savedAt: Date;
  readonly actorId: string;
}

/**
 * The newest revision of a plan of this workspace, or undefined; plans in the bin are not found.
 * @throws PlannerError `conflict` when this version cannot read the stored document
 */
export async function findPlan(
  db: Database,
  workspaceId: string,
  planId: string,
): Promise<StoredPlan | undefined> {
  const [row] = await newestRevisions(db).where(
    and(eq(plans.workspaceId, workspaceId), eq(plans.id, planId), isNull(plans.deletedAt)),
  );
  return row && parsed(row);
}

/**
 * One revision of a plan of this workspace, or undefined.
 * @throws PlannerError `conflict` when this version cannot read the stored document
 */
export async function findRevision(
  db: Database,
  workspaceId: string,
  planId: string,
  revision: number,
): Promise<StoredPlan | undefined> {
  const [row] = await db
    .select(RAW_PLAN)
    .from(plans)
    .innerJoin(planRevisions, eq(planRevisions.planId, plans.id))
    .innerJoin(actors, eq(actors.id, planRevisions.savedBy))
    .where(
      and(eq(plans.workspaceId, workspaceId), eq(plans.id, planId), eq(planRevisions.revision, revision)),
    );
  return row && parsed(row);
}

/** Which plans a list holds: those in the bin or the others, and of them one page where one is asked for. */
export interface PlanQuery {
  readonly deleted: boolean;
  readonly limit?: number;
  /** The last plan of the page before. */
  readonly after?: Pick<RawPlan, 'savedAt' | 'id'>;
}

/** Newest revisions of a workspace's plans, last saved first. */
export async function listRawPlans(
  db: Database,
  workspaceId: string,
  { deleted, limit, after }: PlanQuery,
): Promise<RawPlan[]> {
  const bin = deleted ? isNotNull(plans.deletedAt) : isNull(plans.deletedAt);
  const isBehind =
    after &&
    or(
      lt(planRevisions.savedAt, after.savedAt),
      and(eq(planRevisions.savedAt, after.savedAt), lt(plans.id, after.id)),
    );
  const listed = newestRevisions(db)
    .where(and(eq(plans.workspaceId, workspaceId), bin, isBehind))
    .orderBy(desc(planRevisions.savedAt), desc(plans.id));
  return limit === undefined ? listed : listed.limit(limit);
}

/** Stores a new plan as its revision 1. */
export async function insertPlan(db: Database, save: Save): Promise<void> {
  await db.transaction(async (tx) => {
    const { planId, workspaceId, savedAt } = save;
    await tx.insert(plans).values({ id: planId, workspaceId, revision: 1, createdAt: savedAt });
    await insertRevision(tx, save, 1);
  });
}

/**
 * Stores a save as the revision after `expected`; of two editors who expect the same one, the first wins.
 * @returns false, and nothing is stored, when the plan's newest revision is another, or the plan is gone
 */
export async function appendRevision(db: Database, save: Save, expected: number): Promise<boolean> {
  return db.transaction(async (tx) => {
    const taken = await tx
      .update(plans)
      .set({ revision: expected + 1 })
      .where(
        and(
          eq(plans.workspaceId, save.workspaceId),
          eq(plans.id, save.planId),
          eq(plans.revision, expected),
          isNull(plans.deletedAt),
        ),
      )
      .returning({ id: plans.id });
    if (taken.length === 0) return false;
    await insertRevision(tx, save, expected + 1);
    return true;
  });
}

/**
 * Puts a plan into the bin (`deletedAt`) or takes it out (null); false when there is no such plan to move, or its
 * newest revision is not `expected`.
 */
export async function setDeleted(
  db: Database,
  workspaceId: string,
  planId: string,
  deletedAt: Date | null,
  expected?: number,
): Promise<boolean> {
  const here = deletedAt === null ? isNotNull(plans.deletedAt) : isNull(plans.deletedAt);
  const unchanged = expected === undefined ? undefined : eq(plans.revision, expected);
  const moved = await db
    .update(plans)
    .set({ deletedAt })
    .where(and(eq(plans.workspaceId, workspaceId), eq(plans.id, planId), here, unchanged))
    .returning({ id: plans.id });
  return moved.length > 0;
}

const RAW_PLAN = {
  id: plans.id,
  revision: planRevisions.revision,
  savedAt: planRevisions.savedAt,
  savedBy: actors.name,
  document: planRevisions.document,
};

function newestRevisions(db: Database) {
  return db
    .select(RAW_PLAN)
    .from(plans)
    .innerJoin(
      planRevisions,
      and(eq(planRevisions.planId, plans.id), eq(planRevisions.revision, plans.revision)),
    )
    .innerJoin(actors, eq(actors.id, planRevisions.savedBy))
    .$dynamic();
}

async function insertRevision(tx: Database, { planId, plan, savedAt, actorId }: Save, revision: number) {
  await tx.insert(planRevisions).values({ planId, revision, document: plan, savedAt, savedBy: actorId });
}

function parsed({ document, ...rest }: RawPlan): StoredPlan {
  return { ...rest, plan: readDocument(document) };
}
