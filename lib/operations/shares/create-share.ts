import { z } from 'zod';
import { insertShare } from '../../store/shares';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { planIdSchema, requirePlan, requireRevision } from '../plans/plan-copy';
import { type MadeShare, requireShare, toEntry, withToken } from './share-entry';
import { expiryOf, refuseFramedPassword, refuseScenarios, shareFields } from './share-fields';
import { hashPassword } from './share-password';
import { makeToken } from './share-token';

const { name, scenarios, revision, showsBudgets, isEmbeddable, password, expiresAt } = shareFields;

/** What `createShare` takes. Budgets are kept back, and frames refused, unless it says otherwise. */
export const createShareInput = z.strictObject({
  planId: planIdSchema,
  scenarios,
  name: name.default(null),
  revision: revision.default(null),
  showsBudgets: showsBudgets.default(false),
  isEmbeddable: isEmbeddable.default(false),
  password: password.default(null),
  expiresAt: expiresAt.default(null),
});

/**
 * Makes a link by which somebody without an account can read a scenario of a plan, or a few side by side.
 * @throws PlannerError `invalid-input`, `not-found` for an unknown plan or revision
 */
export async function createShare(ctx: Context, input: unknown): Promise<MadeShare> {
  const asked = parseInput(createShareInput, input);
  const newest = await requirePlan(ctx, asked.planId);
  const { plan } =
    asked.revision === null ? newest : await requireRevision(ctx, asked.planId, asked.revision);
  refuseScenarios(plan, asked.scenarios);
  refuseFramedPassword(asked.isEmbeddable, asked.password !== null);
  const now = ctx.now();
  const id = ctx.newId();
  const { token, tokenHash } = makeToken();
  await insertShare(ctx.db, {
    id,
    workspaceId: ctx.actor.workspaceId,
    planId: asked.planId,
    name: asked.name,
    scenarioIds: asked.scenarios,
    revision: asked.revision,
    showsBudgets: asked.showsBudgets,
    isEmbeddable: asked.isEmbeddable,
    tokenHash,
    passwordHash: asked.password === null ? null : await hashPassword(asked.password),
    createdAt: now,
    createdBy: ctx.actor.id,
    expiresAt: expiryOf(asked.expiresAt, now),
  });
  return withToken(toEntry(await requireShare(ctx, asked.planId, id), now), token);
}
