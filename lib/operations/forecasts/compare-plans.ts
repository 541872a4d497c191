import { z } from 'zod';
import { compareBy, mostComparedDraws } from '../../analysis/comparison/comparison-draws';
import { type Field, fieldOf } from '../../analysis/comparison/contenders';
import { PlannerError } from '../../errors';
import type { Plan } from '../../model/plan';
import { defaultGoal } from '../../report/comparison/comparison-document';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { type PlanCopy, planIdSchema, requirePlan } from '../plans/plan-copy';
import {
  chosenScenario,
  comparisonFields,
  type DecidedComparison,
  firstScenarios,
} from './compare-documents';
import { mostDraws } from './report-request';
import { runOnThreads } from './threads';

/** What `comparePlans` takes. */
export const comparePlansInput = z.strictObject({
  ...comparisonFields,
  planId: planIdSchema,
  with: z
    .array(z.string().min(1).max(300))
    .max(20)
    .optional()
    .describe(
      "Scenarios in their order, the first is the one that the others are compared with: the id or name of one of this plan, or `<planId>.<scenarioId>` of another. Without it this plan's first four.",
    ),
});

/** A comparison of stored plans. */
export interface PlanComparison extends DecidedComparison {
  /** The revision of each plan that was compared, by its id. */
  readonly revisions: Readonly<Record<string, number>>;
}

const OF_PLAN = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(.+)$/i;

/**
 * Compares scenarios of a stored plan with each other, or with scenarios of other plans of the workspace.
 * @throws PlannerError `invalid-input`, also for more than four scenarios and when so many draws would take too long;
 *   `not-found` for an unknown plan or scenario
 */
export async function comparePlans(ctx: Context, input: unknown): Promise<PlanComparison> {
  const request = parseInput(comparePlansInput, input);
  const { planId, goal, draws, seed, locale } = request;
  const copies = new Map<string, PlanCopy>([[planId, await requirePlan(ctx, planId)]]);
  const wanted = request.with ?? firstScenarios(copyOf(copies, planId).plan);
  const chosen = [];
  for (const name of wanted) {
    const [, id = planId, scenario = name] = OF_PLAN.exec(name) ?? [];
    if (!copies.has(id)) copies.set(id, await requirePlan(ctx, id));
    chosen.push(chosenScenario(id, copyOf(copies, id).plan, scenario));
  }
  const field = fieldOf(chosen);
  const most = mostServedDraws(field);
  if (typeof draws === 'number' && draws > most) {
    const message = `draws is ${draws}; for these scenarios it must be at most ${most} here. The command line has no such limit.`;
    throw new PlannerError('invalid-input', message, [{ field: 'draws', message }]);
  }
  const comparison = await compareBy(runOnThreads, field, {
    seed,
    draws,
    most: Math.min(most, mostComparedDraws(field)),
  });
  const revisions = Object.fromEntries([...copies].map(([id, { revision }]) => [id, revision]));
  return { comparison, goal: goal ?? defaultGoal(field), seed, locale, revisions };
}

function copyOf(copies: ReadonlyMap<string, PlanCopy>, planId: string): { readonly plan: Plan } {
  const copy = copies.get(planId);
  if (copy === undefined) throw new RangeError(`plan ${planId} was not read`);
  return copy;
}

/** What one request may cost, shared by its contenders. */
function mostServedDraws({ contenders }: Field): number {
  return Math.floor(1 / contenders.reduce((sum, { plan }) => sum + 1 / mostDraws(plan), 0));
}
