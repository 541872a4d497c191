import { z } from 'zod';
import {
  type AssumptionGroup,
  defaultAssumptions,
  planAssumptions,
} from '../../analysis/assumptions/assumptions';
import { startingParameters } from '../../analysis/assumptions/starting-parameters';
import { parsePlan } from '../../model/plan';
import { parseInput } from '../parse-input';

const inputSchema = z.strictObject({ plan: z.unknown().optional() });

/**
 * Every parameter with its passport: the defaults, or those of a plan document and what was changed in it. Needs no
 * database.
 * @throws PlannerError `invalid-input` when the plan cannot be read
 */
export function listAssumptions(input: unknown = {}): AssumptionGroup[] {
  const { plan: document } = parseInput(inputSchema, input);
  if (document === undefined) return defaultAssumptions();
  const plan = parsePlan(document);
  return planAssumptions(plan, startingParameters(plan));
}
