import { leavingShare } from '../math/elementary';
import type { Batch, Flows } from './batch';
import type { State } from './run';
import { STAGES } from './series';

/**
 * People who leave a stage in a week per unit of hazard (eq. 1): exits compete, each takes its hazard times this,
 * and together they never take more than the stage holds.
 */
export function exitsPerHazard(people: number, hazard: number): number {
  return hazard > 0 ? (people * leavingShare(hazard)) / hazard : 0;
}

/**
 * Applies a week's flows together, then the market's growth: entrants join unaware, shrinkage is proportional. Where
 * everybody leaves, the exits may add up to a last bit more than the stage: nobody stays then, not less than nobody.
 */
export function moveStages(batch: Batch, state: State, flows: Flows): void {
  const { unaware, aware, considering, active, loyal, lapsed } = state.stages;
  for (let i = 0; i < batch.lanes; i++) {
    const left =
      flows.consideringToUnaware[i] +
      flows.activeToUnaware[i] +
      flows.loyalToUnaware[i] +
      flows.lapsedToUnaware[i];
    unaware[i] += flows.awareToUnaware[i] + left - flows.unawareToAware[i];
    aware[i] =
      Math.max(0, aware[i] - (flows.awareToUnaware[i] + flows.awareToConsidering[i])) +
      (flows.unawareToAware[i] + flows.consideringToAware[i] + flows.lapsedToAware[i]);
    considering[i] =
      Math.max(
        0,
        considering[i] -
          (flows.consideringToAware[i] + flows.consideringToActive[i] + flows.consideringToUnaware[i]),
      ) +
      (flows.awareToConsidering[i] + flows.lapsedToConsidering[i]);
    active[i] =
      Math.max(0, active[i] - (flows.activeToLoyal[i] + flows.activeToLapsed[i] + flows.activeToUnaware[i])) +
      (flows.consideringToActive[i] + flows.loyalToActive[i]);
    loyal[i] =
      Math.max(0, loyal[i] - (flows.loyalToActive[i] + flows.loyalToLapsed[i] + flows.loyalToUnaware[i])) +
      flows.activeToLoyal[i];
    lapsed[i] =
      Math.max(
        0,
        lapsed[i] - (flows.lapsedToConsidering[i] + flows.lapsedToAware[i] + flows.lapsedToUnaware[i]),
      ) +
      (flows.activeToLapsed[i] + flows.loyalToLapsed[i]);
  }
  grow(batch, state);
}

function grow({ weeklyGrowth, lanes }: Batch, { stages }: State): void {
  if (weeklyGrowth === 1) return;
  if (weeklyGrowth < 1) {
    for (const stage of STAGES) for (let i = 0; i < lanes; i++) stages[stage][i] *= weeklyGrowth;
    return;
  }
  const { unaware, aware, considering, active, loyal, lapsed } = stages;
  for (let i = 0; i < lanes; i++) {
    const people = unaware[i] + aware[i] + considering[i] + active[i] + loyal[i] + lapsed[i];
    unaware[i] += people * (weeklyGrowth - 1);
  }
}
