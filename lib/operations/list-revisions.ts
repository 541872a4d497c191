import { z } from 'zod';
import { listSaves } from '../store/plan-history';
import type { Context } from './context';
import { parseInput } from './parse-input';
import { planIdSchema, requirePlan } from './plan-copy';

const inputSchema = z.strictObject({ planId: planIdSchema });

/** One save of a plan. */
export interface PlanSave {
  readonly revision: number;
  /** Moment of the save, ISO 8601 in UTC. */
  readonly savedAt: string;
  readonly savedBy: string;
}

/**
 * The last 500 saves of a plan, newest first; readPlan gives the document of each.
 * @throws PlannerError `invalid-input`, `not-found`
 */
export async function listRevisions(ctx: Context, input: unknown): Promise<PlanSave[]> {
  const { planId } = parseInput(inputSchema, input);
  await requirePlan(ctx, planId);
  const saves = await listSaves(ctx.db, planId, 500);
  return saves.map(({ savedAt, ...rest }) => ({ ...rest, savedAt: savedAt.toISOString() }));
}
