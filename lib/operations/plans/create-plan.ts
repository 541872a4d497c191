import { z } from 'zod';
import { PlannerError } from '../../errors';
import { isIsoDate, startOfWeek } from '../../model/calendar';
import { type Plan, parsePlan } from '../../model/plan';
import { templatePlan } from '../../model/templates/registry';
import { planInFile } from '../../report/plan-in-file';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { idempotencyKeySchema, type PlanCopy, planDocument } from './plan-copy';
import { runOnce } from './run-once';
import { storePlan } from './store-plan';

/** What `createPlan` takes: a template or a plan document. */
export const createPlanInput = z.strictObject({
  template: z.string().max(80).optional().describe('Id of a template. Either this or `plan` is given.'),
  startsOn: z
    .string()
    .refine(isIsoDate, 'must be a real day written YYYY-MM-DD')
    .meta({ format: 'date' })
    .optional()
    .describe("First day of a template's plan; without it the Monday of this week."),
  plan: planDocument.optional(),
  idempotencyKey: idempotencyKeySchema,
});

/** Says first what matters most: a bare plan document would be refused field by field. */
function refuseNeitherOrBoth(input: unknown): void {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return;
  const has = (field: string) => Reflect.get(input, field) !== undefined;
  if (has('template') !== has('plan')) return;
  const hint = has('channels') ? ' It looks like a plan itself: wrap it as { "plan": … }.' : '';
  const message = `The input must hold either "template" or "plan".${hint}`;
  throw new PlannerError('invalid-input', message, [{ field: '', message }]);
}

/**
 * Makes a plan of a template, or stores a plan document.
 * @throws PlannerError `invalid-input`, `not-found` for an unknown template, `conflict`
 */
export async function createPlan(ctx: Context, input: unknown): Promise<PlanCopy> {
  refuseNeitherOrBoth(input);
  const { idempotencyKey: key, ...source } = parseInput(createPlanInput, input);
  const plan =
    source.template === undefined
      ? parsePlan(planInFile(source.plan))
      : fromTemplate(ctx, source.template, source.startsOn);
  return runOnce(ctx, { key, operation: 'create-plan', input: source }, (inside) => storePlan(inside, plan));
}

function fromTemplate(ctx: Context, id: string, startsOn: string | undefined): Plan {
  const today = ctx.now().toISOString().slice(0, 10);
  return templatePlan(id, startsOn ?? startOfWeek(today, 'monday'));
}
