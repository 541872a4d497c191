import { z } from 'zod';
import { parsePlan } from '../../model/plan';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { changePlan } from './change-plan';
import {
  idempotencyKeySchema,
  ifRevisionSchema,
  type PlanCopy,
  planDocument,
  planIdSchema,
} from './plan-copy';

/** What `revisePlan` takes. */
export const revisePlanInput = z.strictObject({
  planId: planIdSchema,
  ifRevision: ifRevisionSchema,
  plan: planDocument,
  idempotencyKey: idempotencyKeySchema,
});

/**
 * Saves a changed plan as its next revision.
 * @throws PlannerError `invalid-input`, `not-found`, `conflict`; `revision-mismatch` with `details.current`, the
 *   server's copy, when the plan was saved since `ifRevision`
 */
export async function revisePlan(ctx: Context, input: unknown): Promise<PlanCopy> {
  const { plan: document, ...request } = parseInput(revisePlanInput, input);
  const plan = parsePlan(document);
  return changePlan(ctx, { ...request, operation: 'revise-plan', input: plan }, () => plan);
}
