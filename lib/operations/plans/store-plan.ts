import type { Plan } from '../../model/plan';
import { insertPlan } from '../../store/plans';
import type { Context } from '../context';
import type { Made } from './run-once';

/** Stores a new plan of the actor's workspace under a new id. */
export async function storePlan(ctx: Context, plan: Plan): Promise<Made> {
  const { workspaceId, id: actorId } = ctx.actor;
  const planId = ctx.newId();
  await insertPlan(ctx.db, { workspaceId, planId, plan, savedAt: ctx.now(), actorId });
  return { planId, revision: 1 };
}
