import { REPLICATES } from '../../math/quasi-random';
import { errorOfMean } from '../uncertainty/precision';
import { existing } from './paired-gains';

/** The chance of each contender to be the best of all. */
export interface BestOdds {
  /** Share of the paired draws in which it is best, 0–1, `[contender]`; a tie is shared, so that they add up to 1. */
  readonly chances: readonly number[];
  /** Monte Carlo standard error of each. */
  readonly errors: readonly number[];
}

/**
 * The chance of each contender to have the best value, over paired draws `[contender][draw]`. A number that does not
 * exist (NaN) counts as larger than every other. The error is that of 32 independent randomisations, and at least that
 * of one draw more or less: a chance of 0 or 1 is never certain.
 */
export function bestOdds(values: readonly Float64Array[], betterIs: 'higher' | 'lower'): BestOdds {
  const draws = Math.min(...values.map(({ length }) => length));
  const shares = sharesOfBest(values, draws, betterIs === 'lower' ? -1 : 1);
  return {
    chances: shares.map(meanOf),
    errors: shares.map((share) => Math.max(replicateError(share), 1 / (draws + 1))),
  };
}

/** `[contender][draw]`: 1 for the best, a part of it for those that tie, 0 for the others. */
function sharesOfBest(values: readonly Float64Array[], draws: number, sign: 1 | -1): Float64Array[] {
  const shares = values.map(() => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw++) {
    let best = Number.NEGATIVE_INFINITY;
    let count = 0;
    for (const own of values) {
      const value = sign * existing(own[draw]);
      if (value > best || count === 0) {
        best = value;
        count = 1;
      } else if (value === best) count += 1;
    }
    for (let one = 0; one < values.length; one++) {
      if (sign * existing(values[one][draw]) === best) shares[one][draw] = 1 / count;
    }
  }
  return shares;
}

function replicateError(share: Float64Array): number {
  const means = Array.from({ length: REPLICATES }, (_, replicate) =>
    meanOf(share.filter((_, draw) => draw % REPLICATES === replicate)),
  );
  return errorOfMean(means) ?? 0.5;
}

function meanOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
