import { MOST_CONTENDERS } from '@/lib/analysis/comparison/contenders';
import type { Plan } from '@/lib/model/plan';

/** A scenario as the address names it: of this plan by its id, of another as `<planId>.<scenarioId>`. */
export interface ChosenName {
  readonly planId: string;
  readonly scenarioId: string;
}

/** Reads a name of the address. */
export function parseName(name: string, homeId: string): ChosenName {
  const at = name.lastIndexOf('.');
  return at < 0
    ? { planId: homeId, scenarioId: name }
    : { planId: name.slice(0, at), scenarioId: name.slice(at + 1) };
}

/** Writes a name for the address. */
export function writeName({ planId, scenarioId }: ChosenName, homeId: string): string {
  return planId === homeId ? scenarioId : `${planId}.${scenarioId}`;
}

/** Tells a scenario from those of all plans. */
export function keyOf({ planId, scenarioId }: ChosenName): string {
  return `${planId}.${scenarioId}`;
}

/** What is chosen, and what of the address cannot be shown. */
export interface Chosen {
  readonly names: readonly ChosenName[];
  /** Plans that are named and not at hand. */
  readonly awaited: readonly string[];
  /** Names of scenarios that are not, or no longer, there, or one too many. */
  readonly left: readonly string[];
}

/**
 * The scenarios that an address names, each once, at most four; the first four of this plan where it names none.
 * `plans` are those at hand, by id.
 */
export function chosenOf(
  asked: readonly string[] | null,
  homeId: string,
  plans: ReadonlyMap<string, Plan>,
): Chosen {
  const home = plans.get(homeId);
  const wanted = asked ?? home?.scenarios.slice(0, MOST_CONTENDERS).map(({ id }) => id) ?? [];
  const names: ChosenName[] = [];
  const awaited = new Set<string>();
  const left: string[] = [];
  for (const text of new Set(wanted)) {
    const name = parseName(text, homeId);
    const plan = plans.get(name.planId);
    if (plan === undefined) awaited.add(name.planId);
    else if (!plan.scenarios.some(({ id }) => id === name.scenarioId) || names.length >= MOST_CONTENDERS)
      left.push(text);
    else names.push(name);
  }
  return { names, awaited: [...awaited], left };
}
