import { PlannerError } from '../errors';
import type { Plan, Scenario } from '../model/plan';

/**
 * The scenario with an id, or else with a name; the first one, the baseline, when nothing is asked for.
 * @throws PlannerError `not-found` naming the scenarios there are
 */
export function requireScenario(plan: Plan, idOrName?: string): Scenario {
  const wanted = idOrName ?? plan.scenarios[0].id;
  const found =
    plan.scenarios.find((scenario) => scenario.id === wanted) ??
    plan.scenarios.find((scenario) => scenario.name === wanted);
  if (found !== undefined) return found;
  const known = plan.scenarios.map((scenario) => `"${scenario.name}"`).join(', ');
  const message = `scenario is "${wanted}"; the plan has ${known}`;
  throw new PlannerError('not-found', `There is no scenario "${wanted}" in this plan.`, [
    { field: 'scenario', message },
  ]);
}
