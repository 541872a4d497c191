import { z } from 'zod';
import { listSharesOf } from '../../store/shares';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { planIdSchema, requirePlan } from '../plans/plan-copy';
import { type ShareEntry, toEntry } from './share-entry';

/** What `listShares` takes. */
export const listSharesInput = z.strictObject({ planId: planIdSchema });

/**
 * The links to a plan, newest first, those that are over included.
 * @throws PlannerError `invalid-input`, `not-found`
 */
export async function listShares(ctx: Context, input: unknown): Promise<ShareEntry[]> {
  const { planId } = parseInput(listSharesInput, input);
  await requirePlan(ctx, planId);
  const now = ctx.now();
  return (await listSharesOf(ctx.db, ctx.actor.workspaceId, planId)).map((share) => toEntry(share, now));
}
