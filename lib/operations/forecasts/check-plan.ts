import { z } from 'zod';
import type { ActualSeries } from '../../analysis/actuals';
import type { Finding } from '../../analysis/checks/define-check';
import { countFindings, findProblems } from '../../analysis/find-problems';
import { forecastScenario, withEnsemble } from '../../analysis/forecast/forecast';
import { requireScenario } from '../../analysis/require-scenario';
import { DEFAULT_SEED } from '../../analysis/uncertainty/draw-limits';
import { drawEnsemble } from '../../analysis/uncertainty/uncertainty';
import { type Plan, parsePlan } from '../../model/plan';
import { parseInput } from '../parse-input';

const inputSchema = z.strictObject({
  /** A plan document. */
  plan: z.unknown(),
  /** Id or name of a scenario; without it the plan's first. */
  scenario: z.string().max(200).optional(),
});

/** Enough to tell whether more than nine draws in ten lose money. */
const DRAWS = 400;

/** What the checks find in a scenario of a plan. */
export interface CheckedPlan {
  readonly plan: string;
  readonly scenario: string;
  readonly currency: string;
  readonly counts: Readonly<Record<Finding['status'], number>>;
  /** Worst first; a check without a problem stands there as passed. */
  readonly findings: readonly Finding[];
}

/**
 * Asks every check of a scenario of a plan document. Needs no database.
 * @throws PlannerError `invalid-input` for a plan that cannot be read, `not-found` for an unknown scenario
 */
export function checkPlan(input: unknown): CheckedPlan {
  const request = parseInput(inputSchema, input);
  return checkScenario(parsePlan(request.plan), request.scenario);
}

/** The same for a plan that has been read, with what is known of its past. */
export function checkScenario(
  plan: Plan,
  scenarioName: string | undefined,
  actuals: readonly ActualSeries[] = [],
): CheckedPlan {
  const scenario = requireScenario(plan, scenarioName);
  const ensemble = drawEnsemble(plan, scenario, { draws: DRAWS, seed: DEFAULT_SEED });
  const findings = findProblems(withEnsemble(forecastScenario(plan, scenario.id, actuals), ensemble));
  return {
    plan: plan.name,
    scenario: scenario.name,
    currency: plan.currency,
    counts: countFindings(findings),
    findings,
  };
}
