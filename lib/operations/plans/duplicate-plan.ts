import { z } from 'zod';
import { plainText } from '../../model/plan';
import { copyActuals } from '../../store/actuals';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { idempotencyKeySchema, type PlanCopy, planIdSchema, requirePlan } from './plan-copy';
import { runOnce } from './run-once';
import { storePlan } from './store-plan';

const NAME_LENGTH = 120;

/** What `duplicatePlan` takes. */
export const duplicatePlanInput = z.strictObject({
  planId: planIdSchema,
  name: plainText(NAME_LENGTH)
    .min(1)
    .optional()
    .describe('Name of the copy; without it the name of the plan and "(copy)".'),
  idempotencyKey: idempotencyKeySchema,
});

/**
 * Makes a plan like another, with its actuals; the history of saves starts anew.
 * @throws PlannerError `invalid-input`, `not-found`, `conflict`
 */
export async function duplicatePlan(ctx: Context, input: unknown): Promise<PlanCopy> {
  const { planId, name, idempotencyKey: key } = parseInput(duplicatePlanInput, input);
  return runOnce(ctx, { key, operation: 'duplicate-plan', input: [planId, name] }, async (inside) => {
    const { plan } = await requirePlan(inside, planId);
    const made = await storePlan(inside, { ...plan, name: name ?? copyName(plan.name) });
    await copyActuals(inside.db, planId, made.planId);
    return made;
  });
}

/** "Spring" → "Spring (copy)" → "Spring (copy 2)", cut to what a name may hold. */
function copyName(name: string): string {
  const [, base, count] = /^(.*) \(copy(?: (\d{1,4}))?\)$/s.exec(name) ?? [];
  const suffix = base === undefined ? ' (copy)' : ` (copy ${Number(count ?? 1) + 1})`;
  return (base ?? name).slice(0, NAME_LENGTH - suffix.length).trimEnd() + suffix;
}
