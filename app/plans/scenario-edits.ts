import type { Plan, Scenario } from '@/lib/model/plan';
import { cleanName } from './free-id';

/** As many as a plan document holds. */
export const MOST_SCENARIOS = 12;

/** The plan with a scenario put at an index, at the end without one; never before the baseline. */
export function insertScenario(plan: Plan, scenario: Scenario, at = plan.scenarios.length): Plan {
  if (plan.scenarios.length >= MOST_SCENARIOS)
    throw new RangeError(`a plan has at most ${MOST_SCENARIOS} scenarios`);
  return { ...plan, scenarios: plan.scenarios.toSpliced(Math.max(1, at), 0, scenario) };
}

/** The plan with a scenario under another name; a blank name changes nothing. */
export function renameScenario(plan: Plan, scenarioId: string, text: string): Plan {
  const name = cleanName(text);
  const { scenarios } = plan;
  const index = scenarios.findIndex(({ id }) => id === scenarioId);
  if (index < 0 || name === null || name === scenarios[index].name) return plan;
  return { ...plan, scenarios: scenarios.with(index, { ...scenarios[index], name }) };
}

/** The plan without a scenario; the last one stays. Without the baseline the next one is the baseline. */
export function removeScenario(plan: Plan, scenarioId: string): Plan {
  const left = plan.scenarios.filter(({ id }) => id !== scenarioId);
  return left.length === 0 || left.length === plan.scenarios.length ? plan : { ...plan, scenarios: left };
}

/** The plan with a scenario of `from` back where it was; same plan where it is there. */
export function restoreScenario(plan: Plan, from: Plan, scenarioId: string): Plan {
  const index = from.scenarios.findIndex(({ id }) => id === scenarioId);
  const isHere = plan.scenarios.some(({ id }) => id === scenarioId);
  if (index < 0 || isHere || plan.scenarios.length >= MOST_SCENARIOS) return plan;
  const known = new Set(plan.channels.map(({ id }) => id));
  const scenario = from.scenarios[index];
  const flights = scenario.flights.filter(({ channelId }) => known.has(channelId));
  const whole = flights.length === scenario.flights.length ? scenario : { ...scenario, flights };
  return { ...plan, scenarios: plan.scenarios.toSpliced(index, 0, whole) };
}

/** The plan with a scenario as the one that the others are compared with: the first. */
export function makeBaseline(plan: Plan, scenarioId: string): Plan {
  return withScenarioAt(plan, scenarioId, 0);
}

/** The plan with a scenario moved by some places; the baseline stays first. */
export function moveScenario(plan: Plan, scenarioId: string, by: number): Plan {
  const index = plan.scenarios.findIndex(({ id }) => id === scenarioId);
  if (index < 1) return plan;
  return withScenarioAt(plan, scenarioId, Math.min(plan.scenarios.length - 1, Math.max(1, index + by)));
}

function withScenarioAt(plan: Plan, scenarioId: string, to: number): Plan {
  const from = plan.scenarios.findIndex(({ id }) => id === scenarioId);
  if (from < 0 || from === to) return plan;
  const scenarios = plan.scenarios.toSpliced(from, 1).toSpliced(to, 0, plan.scenarios[from]);
  return { ...plan, scenarios };
}
