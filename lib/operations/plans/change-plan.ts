import type { Plan } from '../../model/plan';
import { appendRevision } from '../../store/plans';
import type { Context } from '../context';
import { type PlanCopy, requirePlan, revisionMismatch } from './plan-copy';
import { runOnce } from './run-once';

/** A change of a stored plan: of which revision, and what makes a repeated request the same. */
export interface ChangeRequest {
  readonly planId: string;
  readonly ifRevision: number;
  readonly idempotencyKey?: string;
  readonly operation: string;
  readonly input: unknown;
}

/**
 * Saves what `change` makes of a plan as its next revision, unless somebody saved in between.
 * @throws PlannerError `not-found`, `conflict`; `revision-mismatch` with `details.current`, the server's copy
 */
export async function changePlan(
  ctx: Context,
  { planId, ifRevision, idempotencyKey: key, operation, input }: ChangeRequest,
  change: (plan: Plan) => Plan,
): Promise<PlanCopy> {
  const request = { key, operation, input: [planId, ifRevision, input] };
  return runOnce(ctx, request, async (inside) => {
    const current = await requirePlan(inside, planId);
    const { workspaceId, id: actorId } = inside.actor;
    if (current.revision === ifRevision) {
      const save = { workspaceId, planId, plan: change(current.plan), savedAt: inside.now(), actorId };
      if (await appendRevision(inside.db, save, ifRevision)) return { planId, revision: ifRevision + 1 };
    }
    throw revisionMismatch(await requirePlan(inside, planId), ifRevision);
  });
}
