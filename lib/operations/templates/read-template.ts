import { z } from 'zod';
import { isIsoDate, startOfWeek } from '../../model/calendar';
import type { Plan } from '../../model/plan';
import { templatePlan } from '../../model/templates/registry';
import type { Context } from '../context';
import { parseInput } from '../parse-input';

const inputSchema = z.strictObject({
  template: z.string().max(80),
  /** First day of the plan; without it, the Monday of the current week. */
  startsOn: z.string().refine(isIsoDate, 'must be a real day written YYYY-MM-DD').optional(),
});

/**
 * The plan of a template. Needs no database.
 * @throws PlannerError `not-found` for an unknown template, `invalid-input`
 */
export function readTemplate(ctx: Pick<Context, 'now'>, input: unknown): Plan {
  const { template, startsOn } = parseInput(inputSchema, input);
  return templatePlan(template, startsOn ?? startOfWeek(ctx.now().toISOString().slice(0, 10), 'monday'));
}
