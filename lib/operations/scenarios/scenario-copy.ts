import { z } from 'zod';
import { PlannerError } from '../../errors';
import type { Plan, Scenario } from '../../model/plan';

/** A scenario as the server holds it. */
export interface ScenarioCopy {
  readonly planId: string;
  /** Of the plan that it is part of. */
  readonly revision: number;
  readonly scenario: Scenario;
}

/** A scenario as it comes from outside: it is read as a part of its plan, so that all issues are told at once. */
export const scenarioDocument = z.unknown().meta({ id: 'ScenarioDocument' });
/** The id of a scenario as it comes from outside. */
export const scenarioIdSchema = z.string().max(100).describe('Id of a scenario of the plan.');

/**
 * Where a scenario stands in its plan.
 * @throws PlannerError `not-found`
 */
export function scenarioIndex({ scenarios }: Plan, scenarioId: string): number {
  const index = scenarios.findIndex(({ id }) => id === scenarioId);
  if (index >= 0) return index;
  const known = scenarios.map(({ id }) => id).join(', ');
  throw new PlannerError('not-found', `This plan has no scenario of that id; it has ${known}.`);
}
