import type { Plan, Scenario } from '../../model/plan';
import { HEADLINES, type HeadlineKey } from '../forecast/headline';
import { wholeAnalysis } from '../parallel/define-analysis';
import { requireScenario } from '../require-scenario';
import { drawnParameters, oneAtATime } from './draw-parameters';
import { ensembleSteps, lastStep } from './uncertainty';

/** A headline with one parameter at its P10 and at its P90, all else as the plan states it; null where it does not exist. */
export interface Swing {
  readonly atLow: number | null;
  readonly atHigh: number | null;
}

/** A drawn parameter and what it does alone. */
export interface ParameterSwing {
  readonly address: string;
  /** P10 and P90 of the belief. */
  readonly low: number;
  readonly high: number;
  readonly swings: Readonly<Record<HeadlineKey, Swing>>;
}

/** How far each uncertain parameter moves each headline alone: two runs of the plan a parameter. */
export function parameterSwings(plan: Plan, scenario: Scenario): ParameterSwing[] {
  const parameters = drawnParameters(plan);
  if (parameters.length === 0) return [];
  const draws = 2 * parameters.length;
  const alone = lastStep(
    ensembleSteps(plan, scenario, { draws, seed: 0, parameters: oneAtATime(parameters) }),
  ).headlineDraws();
  const existing = (value: number) => (Number.isNaN(value) ? null : value);
  return parameters.map(({ address, belief }, index) => {
    const swings = HEADLINES.map((key): [HeadlineKey, Swing] => [
      key,
      { atLow: existing(alone[key][2 * index]), atHigh: existing(alone[key][2 * index + 1]) },
    ]);
    return {
      address,
      low: belief.low,
      high: belief.high,
      swings: Object.fromEntries(swings) as Record<HeadlineKey, Swing>,
    };
  });
}

/** `parameterSwings` as an analysis. */
export const assumptionSwings = wholeAnalysis(
  'how far each assumption moves the answer',
  ({ plan, scenarioId }) => parameterSwings(plan, requireScenario(plan, scenarioId)),
);
