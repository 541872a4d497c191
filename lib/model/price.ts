import { pow } from '../math/elementary';
import type { Batch } from './batch';
import type { State } from './run';

/**
 * How demand answers the week's discount (eqs. 13 and 14), into `response` `[lane]`; moves the expected discount r
 * in `state.discountMemory` on by one week. Without discount and memory the response is exactly 1.
 */
export function respondToPrice(
  batch: Batch,
  state: State,
  discount: Float64Array,
  response: Float64Array,
): void {
  const { erosion, priceMemory, priceElasticity } = batch.dynamics;
  const expected = state.discountMemory;
  for (let i = 0; i < response.length; i++) {
    const habit = erosion[i] * expected[i];
    const felt = discount[i] - habit;
    const lift = felt > 0 ? pow(1 - felt, -priceElasticity[i]) : 1;
    response[i] = lift * (1 - 0.5 * habit);
    expected[i] = priceMemory[i] * expected[i] + (1 - priceMemory[i]) * discount[i];
  }
}
