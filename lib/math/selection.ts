import { quantileSorted } from './quantiles';

const SHARES = [0.1, 0.5, 0.9] as const;
const BINS = 256;
// Fewer values are sorted as fast as they are binned.
const FEW = 64;

/** Finds P10, P50 and P90 of `values[0..count)` and writes them to `into[0..2][at]`; reorders `values`. */
export type DecileSelection = (
  values: Float64Array,
  count: number,
  into: readonly Float64Array[],
  at: number,
) => void;

/**
 * Makes a selection of P10, P50 and P90 by linear interpolation between order statistics (type 7): the very numbers
 * that sorting gives, in a fraction of the time. Values are counted in bins of equal width, and only the bins that
 * hold a wanted order statistic are sorted. Has room for `most` values, none of them NaN.
 */
export function makeDecileSelection(most: number): DecileSelection {
  const binOf = new Uint8Array(most);
  const counts = new Int32Array(BINS);
  const isWanted = new Uint8Array(BINS);
  const skipped = new Int32Array(6);
  return (values, count, into, at) => {
    let low = values[0];
    let high = values[0];
    for (let i = 1; i < count; i++) {
      if (values[i] < low) low = values[i];
      if (values[i] > high) high = values[i];
    }
    const scale = BINS / (high - low);
    if (count < FEW || !Number.isFinite(scale) || scale === 0) {
      const sorted = values.subarray(0, count).sort();
      for (let p = 0; p < SHARES.length; p++) into[p][at] = quantileSorted(sorted, SHARES[p]);
      return;
    }
    counts.fill(0);
    for (let i = 0; i < count; i++) {
      const bin = Math.min(BINS - 1, (values[i] - low) * scale) | 0;
      binOf[i] = bin;
      counts[bin]++;
    }
    markWanted(counts, count, isWanted, skipped);
    let kept = 0;
    for (let i = 0; i < count; i++) {
      // Writes behind what it reads: the kept values move to the front.
      if (isWanted[binOf[i]] === 1) values[kept++] = values[i];
    }
    const sorted = sortFew(values.subarray(0, kept));
    for (let p = 0; p < SHARES.length; p++) {
      const position = SHARES[p] * (count - 1);
      const rank = Math.floor(position);
      const from = sorted[rank - skipped[2 * p]];
      const to = sorted[Math.min(rank + 1, count - 1) - skipped[2 * p + 1]];
      // As quantileSorted interpolates, so that both give the same bits.
      into[p][at] = from === to ? from : from + (position - rank) * (to - from);
    }
  };
}

/**
 * Marks the bins of the six wanted order statistics, and how many values in bins that are not wanted lie below
 * each of them.
 */
function markWanted(counts: Int32Array, count: number, isWanted: Uint8Array, skipped: Int32Array): void {
  isWanted.fill(0);
  let bin = 0;
  let below = 0;
  let unwanted = 0;
  for (let k = 0; k < 6; k++) {
    const rank = Math.min(count - 1, Math.floor(SHARES[k >> 1] * (count - 1)) + (k & 1));
    while (below + counts[bin] <= rank) {
      if (isWanted[bin] === 0) unwanted += counts[bin];
      below += counts[bin];
      bin++;
    }
    isWanted[bin] = 1;
    skipped[k] = unwanted;
  }
}

/** Insertion sort for a few values; the engine's own sort for many. */
function sortFew(values: Float64Array): Float64Array {
  if (values.length > FEW) return values.sort();
  for (let i = 1; i < values.length; i++) {
    const value = values[i];
    let j = i - 1;
    while (j >= 0 && values[j] > value) {
      values[j + 1] = values[j];
      j--;
    }
    values[j + 1] = value;
  }
  return values;
}
