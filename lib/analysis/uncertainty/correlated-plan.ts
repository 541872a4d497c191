import { PlannerError } from '../../errors';
import { correlationIssues } from '../../model/correlations';
import type { Plan } from '../../model/plan';

/**
 * The plan with one correlation for every term of its channels, 0–0.95, in the place of its own; its pairs stay.
 * @throws PlannerError `invalid-input` where that cannot be drawn, such as with a pair that names a channel
 */
export function correlatedPlan(plan: Plan, sameTerm: number): Plan {
  const { correlations, ...rest } = plan;
  const pairs = correlations?.pairs ?? [];
  if (sameTerm === 0 && pairs.length === 0) return rest;
  const wanted = { ...(sameTerm > 0 && { sameTerm }), ...(pairs.length > 0 && { pairs }) };
  const issues = correlationIssues(wanted, 'correlations.');
  if (issues.length > 0) throw new PlannerError('invalid-input', 'The correlations cannot be drawn.', issues);
  return { ...rest, correlations: wanted };
}
