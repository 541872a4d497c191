import { z } from 'zod';
import { type AssumptionGroup, planAssumptions } from '../../analysis/assumptions/assumptions';
import { startingParameters } from '../../analysis/assumptions/starting-parameters';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { type PlanCopy, planIdSchema, requirePlan, requireRevision } from '../plans/plan-copy';

/** What `readAssumptions` takes. */
export const readAssumptionsInput = z.strictObject({ planId: planIdSchema });

/** What a stored plan assumes. */
export interface PlanAssumptions {
  readonly stored: PlanCopy;
  readonly groups: readonly AssumptionGroup[];
  /** What each parameter was before anybody changed it, by address. */
  readonly starting: Readonly<Record<string, number>>;
}

/**
 * The parameters of a plan of the workspace, beside those it began with: of its template, else of its first revision.
 * @throws PlannerError `invalid-input`, `not-found`
 */
export async function readAssumptions(ctx: Context, input: unknown): Promise<PlanAssumptions> {
  const { planId } = parseInput(readAssumptionsInput, input);
  const stored = await requirePlan(ctx, planId);
  const first = await requireRevision(ctx, planId, 1);
  const starting = startingParameters(stored.plan, first.plan);
  return { stored, groups: planAssumptions(stored.plan, starting), starting: Object.fromEntries(starting) };
}
