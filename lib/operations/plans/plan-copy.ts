import { z } from 'zod';
import { PlannerError } from '../../errors';
import type { Plan } from '../../model/plan';
import { findPlan, findRevision, type StoredPlan } from '../../store/plans';
import type { Context } from '../context';

/** A plan as the server holds it. */
export interface PlanCopy {
  readonly id: string;
  /** Counted from 1; a save has to name the revision it changes. */
  readonly revision: number;
  /** Moment of the save, ISO 8601 in UTC. */
  readonly savedAt: string;
  readonly savedBy: string;
  readonly plan: Plan;
}

/** A plan document as it comes from outside: parsePlan reads it, so that all its issues are told at once. */
export const planDocument = z.unknown().meta({ id: 'PlanDocument' });
/** An id as it comes from outside: whatever is no id of ours is not found rather than malformed. */
export const planIdSchema = z.string().max(100).describe('Id of a plan.');
/** An Idempotency-Key as it comes from outside. */
export const idempotencyKeySchema = z
  .string()
  .regex(/^[\x21-\x7e]{1,200}$/, 'must be 1 to 200 visible ASCII characters')
  .describe('A request repeated with the same key within a day is answered with what the first one made.')
  .optional();
/** The number of a revision. */
export const revisionSchema = z.int().min(1).max(2_000_000_000).describe('Number of a revision.');

/** The revision that a change was made from. */
export const ifRevisionSchema = revisionSchema.describe('The revision that this was made from.');

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * The newest revision of a plan of the actor's workspace.
 * @throws PlannerError `not-found`, also for plans of other workspaces and those in the bin
 */
export async function requirePlan(ctx: Context, planId: string): Promise<PlanCopy> {
  const stored = UUID.test(planId) ? await findPlan(ctx.db, ctx.actor.workspaceId, planId) : undefined;
  if (!stored) throw planNotFound();
  return toCopy(stored);
}

/**
 * One revision of a plan of the actor's workspace.
 * @throws PlannerError `not-found`
 */
export async function requireRevision(ctx: Context, planId: string, revision: number): Promise<PlanCopy> {
  const { workspaceId } = ctx.actor;
  const stored = UUID.test(planId) ? await findRevision(ctx.db, workspaceId, planId, revision) : undefined;
  if (!stored) throw planNotFound();
  return toCopy(stored);
}

/** Whether `text` could be an id at all; the database refuses anything else. */
export function isPlanId(text: string): boolean {
  return UUID.test(text);
}

/** The error for a plan that is not there, in the bin, or in another workspace: nobody learns which. */
export function planNotFound(): PlannerError {
  return new PlannerError('not-found', 'There is no such plan. It may have been deleted.');
}

/** The error for a save that names an old revision; carries the server's copy, so that nobody loses anything. */
export function revisionMismatch(current: PlanCopy, expected: number): PlannerError {
  return new PlannerError(
    'revision-mismatch',
    `The plan is at revision ${current.revision}, saved by ${current.savedBy}; this save was made from revision ${expected}. Nothing was overwritten.`,
    [],
    { current },
  );
}

function toCopy({ savedAt, ...rest }: StoredPlan): PlanCopy {
  return { ...rest, savedAt: savedAt.toISOString() };
}
