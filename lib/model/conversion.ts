import type { Batch, Flows, Pressure } from './batch';
import type { State } from './run';
import { exitsPerHazard } from './stages';

/** What one week's conversion needs beside the pressure, `[lane]` each. */
export interface Demand {
  /** Eq. 14. */
  readonly priceResponse: Float64Array;
  /** Season's index of the week. */
  readonly season: number;
}

/** Who orders for the first time or again after having lapsed (eq. 9): fills the flows out of considering. */
export function moveConsidering(
  batch: Batch,
  state: State,
  pressure: Pressure,
  demand: Demand,
  flows: Flows,
): void {
  const { baseConversion, coolingHalfLifeWeeks: cooling, turnover } = batch.dynamics;
  const { considering } = state.stages;
  const { priceResponse, season } = demand;
  for (let i = 0; i < batch.lanes; i++) {
    const converts =
      (baseConversion[i] + pressure.conversion[i]) * pressure.trust[i] * priceResponse[i] * season;
    const hazard = converts + cooling[i] + turnover[i];
    const perHazard = exitsPerHazard(considering[i], hazard);
    flows.consideringToActive[i] = perHazard * converts;
    flows.consideringToAware[i] = perHazard * cooling[i];
    flows.consideringToUnaware[i] = perHazard * turnover[i];
  }
}

/**
 * Orders of the week (eq. 12) into `state.orders`: first and won-back orders, and what customers reorder after
 * using up what they stocked. Moves the pantry (eq. 15) on by one week.
 */
export function placeOrders(
  batch: Batch,
  state: State,
  pressure: Pressure,
  demand: Demand,
  flows: Flows,
): void {
  const { ordersPerActive, ordersPerLoyal, pantryWeeks, pullForward } = batch.dynamics;
  const { active, loyal } = state.stages;
  const { priceResponse, season } = demand;
  const { pantry, orders } = state;
  for (let i = 0; i < batch.lanes; i++) {
    const frequency =
      (ordersPerActive[i] * active[i] + ordersPerLoyal[i] * loyal[i]) * (1 + pressure.repeat[i]);
    const atListPrice = frequency * season;
    const release = pantry[i] / pantryWeeks[i];
    const extra = priceResponse[i] > 1 ? priceResponse[i] - 1 : 0;
    orders[i] = flows.consideringToActive[i] + Math.max(0, atListPrice * priceResponse[i] - release);
    pantry[i] += pullForward[i] * atListPrice * extra - release;
  }
}
