import { z } from 'zod';
import { parsePlan } from '../../model/plan';
import { appendRevision } from '../../store/plans';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import {
  idempotencyKeySchema,
  type PlanCopy,
  planIdSchema,
  requirePlan,
  revisionMismatch,
  revisionSchema,
} from './plan-copy';
import { runOnce } from './run-once';

const inputSchema = z.strictObject({
  planId: planIdSchema,
  /** The revision that the change was made from. */
  ifRevision: revisionSchema,
  plan: z.unknown(),
  idempotencyKey: idempotencyKeySchema,
});

/**
 * Saves a changed plan as its next revision.
 * @throws PlannerError `invalid-input`, `not-found`, `conflict`; `revision-mismatch` with `details.current`, the
 *   server's copy, when the plan was saved since `ifRevision`
 */
export async function revisePlan(ctx: Context, input: unknown): Promise<PlanCopy> {
  const { planId, ifRevision, plan: document, idempotencyKey: key } = parseInput(inputSchema, input);
  const plan = parsePlan(document);
  const request = { key, operation: 'revise-plan', input: [planId, ifRevision, plan] };
  return runOnce(ctx, request, async (inside) => {
    const current = await requirePlan(inside, planId);
    const { workspaceId, id: actorId } = inside.actor;
    const save = { workspaceId, planId, plan, savedAt: inside.now(), actorId };
    if (current.revision === ifRevision && (await appendRevision(inside.db, save, ifRevision))) {
      return { planId, revision: ifRevision + 1 };
    }
    throw revisionMismatch(await requirePlan(inside, planId), ifRevision);
  });
}
