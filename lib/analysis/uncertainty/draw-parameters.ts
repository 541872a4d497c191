import { type Belief, drawFromScore } from '../../math/distributions';
import type { Parameter } from '../../model/parameter';
import { uncertainParameters } from '../../model/parameters-of';
import type { Plan } from '../../model/plan';
import { beliefAt } from './belief';
import { correlatedScores } from './correlations';

/** The parameters of draws `from` to `from + count`: address → value `[draw]`. */
export type ParameterDraws = (from: number, count: number) => ReadonlyMap<string, Float64Array>;

/** A parameter that is drawn: its address, its passport, and the belief about it in this plan. */
export interface DrawnParameter {
  readonly address: string;
  readonly passport: Parameter;
  readonly belief: Belief;
}

/** Every parameter of a plan that is not known exactly and not switched off, dynamics first, then by channel. */
export function drawnParameters(plan: Plan): DrawnParameter[] {
  return uncertainParameters(plan)
    .map(({ address, passport, value }) => ({ address, passport, belief: beliefAt(passport, value) }))
    .filter(({ belief }) => belief.low < belief.high);
}

/**
 * Draws every uncertain parameter of a plan, as its `correlations` say. Each number has the address (seed, parameter,
 * draw): adding a channel or asking for more draws leaves all others as they were, and scenarios are paired draw by draw.
 * @throws PlannerError `invalid-input` for correlations that cannot be
 */
export function parameterDraws(plan: Plan, seed: number): ParameterDraws {
  const scoresOf = correlatedScores(seed, plan.correlations);
  const parameters = drawnParameters(plan).map((parameter) => ({
    ...parameter,
    scores: scoresOf(parameter.address),
  }));
  return (from, count) => {
    const overrides = new Map<string, Float64Array>();
    for (const { address, belief, scores } of parameters) {
      const values = new Float64Array(count);
      for (let draw = 0; draw < count; draw++) values[draw] = drawFromScore(belief, scores(from + draw));
      overrides.set(address, values);
    }
    return overrides;
  };
}

/**
 * One parameter at a time: draw 2i has the i-th of `drawnParameters` at its P10, draw 2i + 1 at its P90, and all
 * else is as the plan states it.
 */
export function oneAtATime(parameters: readonly DrawnParameter[]): ParameterDraws {
  return (from, count) =>
    new Map(
      parameters.map(({ address, belief }, index) => {
        const values = new Float64Array(count).fill(belief.value);
        const at = 2 * index - from;
        if (at >= 0 && at < count) values[at] = belief.low;
        if (at + 1 >= 0 && at + 1 < count) values[at + 1] = belief.high;
        return [address, values] as const;
      }),
    );
}
