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
    const felt = feltDiscount(discount[i], expected[i], erosion[i]);
    const lift = felt > 0 ? pow(1 - felt, -priceElasticity[i]) : 1;
    response[i] = lift * (1 - 0.5 * habit);
    expected[i] = expectedDiscount(expected[i], discount[i], priceMemory[i]);
  }
}

/** The part of a discount that still counts as one, f of eq. 13, 0–0.9. */
export function feltDiscount(depth: number, expected: number, erosion: number): number {
  return Math.max(0, depth - erosion * expected);
}

/** The discount that people expect a week later, r of eq. 13, 0–0.9. */
export function expectedDiscount(expected: number, depth: number, priceMemory: number): number {
  return priceMemory * expected + (1 - priceMemory) * depth;
}
