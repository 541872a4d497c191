import { PlannerError } from '../../errors';
import type { Plan, Scenario } from '../../model/plan';
import { requireScenario } from '../require-scenario';
import { clipPlan } from './clip-plan';
import { type ComparisonTerms, comparisonTerms } from './terms';

/** As many as stand side by side and can be told apart. */
export const MOST_CONTENDERS = 4;

/** A scenario that was chosen to be compared. */
export interface ChosenScenario {
  /** Tells it from the others: `<planId>.<scenarioId>` where plans are stored. */
  readonly key: string;
  readonly plan: Plan;
  /** Id or name; without it the plan's first. */
  readonly scenario?: string;
}

/** A scenario in a comparison. */
export interface Contender {
  readonly key: string;
  /** What sentences call it: the scenario's name, with the plan's behind it where several plans are compared. */
  readonly label: string;
  /** Over the weeks that all have. */
  readonly plan: Plan;
  readonly scenario: Scenario;
}

/** Who is compared, and on what terms. */
export interface Field {
  /** The first is the one that the others are compared with. */
  readonly contenders: readonly Contender[];
  readonly terms: ComparisonTerms;
}

/**
 * Brings scenarios of one or several plans to the weeks that all have, and names them apart.
 * @throws PlannerError `not-found` for an unknown scenario, `invalid-input` for none, more than four, or one twice
 */
export function fieldOf(chosen: readonly ChosenScenario[]): Field {
  if (chosen.length === 0 || chosen.length > MOST_CONTENDERS)
    throw refusal(
      `scenarios names ${chosen.length}; a comparison takes one to ${MOST_CONTENDERS} scenarios.`,
    );
  const keys = chosen.map(({ key }) => key);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) throw refusal(`scenarios names "${twice}" twice; name each once.`);
  const terms = comparisonTerms(chosen.map(({ plan }) => plan));
  const found = chosen.map(({ key, plan, scenario }) => {
    const { id } = requireScenario(plan, scenario);
    const clipped = clipPlan(plan, terms.weeks);
    return { key, plan: clipped, scenario: requireScenario(clipped, id) };
  });
  const labels = labelsOf(found, new Set(chosen.map(({ plan }) => plan)).size > 1);
  return { contenders: found.map((one, index) => ({ ...one, label: labels[index] })), terms };
}

/** Names that differ: those that would not are counted. */
function labelsOf(found: readonly Omit<Contender, 'label'>[], withPlan: boolean): string[] {
  const wished = found.map(({ plan, scenario }) =>
    withPlan ? `${scenario.name} (${plan.name})` : scenario.name,
  );
  return wished.map((label, index) => {
    const before = wished.slice(0, index).filter((other) => other === label).length;
    return before === 0 ? label : `${label} ${before + 1}`;
  });
}

function refusal(message: string): PlannerError {
  return new PlannerError('invalid-input', message, [{ field: 'scenarios', message }]);
}
