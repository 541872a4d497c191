import type { Plan } from '../../model/plan';
import { parameterDraws } from './draw-parameters';

/** Draws `from` to `from + count`, each for `width` lanes in a row: address → value `[draw][lane]` flattened. */
export function repeatedDraws(
  plan: Plan,
  seed: number,
  { from, count }: { readonly from: number; readonly count: number },
  width: number,
): ReadonlyMap<string, Float64Array> {
  const repeated = new Map<string, Float64Array>();
  for (const [address, values] of parameterDraws(plan, seed)(from, count)) {
    const lanes = new Float64Array(count * width);
    for (let draw = 0; draw < count; draw++) lanes.fill(values[draw], draw * width, (draw + 1) * width);
    repeated.set(address, lanes);
  }
  return repeated;
}
