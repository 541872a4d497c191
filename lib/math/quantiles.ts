/**
 * Quantile of sorted numbers by linear interpolation between order statistics (type 7, as R and NumPy do).
 * NaN for an empty list. Between −∞ and a number lies −∞, between a number and ∞ lies ∞.
 */
export function quantileSorted(sorted: ArrayLike<number>, p: number): number {
  const last = sorted.length - 1;
  if (last < 0) return Number.NaN;
  const position = p * last;
  const below = Math.min(last, Math.max(0, Math.floor(position)));
  const share = position - below;
  if (share === 0 || below === last) return sorted[below];
  const from = sorted[below];
  const to = sorted[below + 1];
  return from === to || from === Number.NEGATIVE_INFINITY ? from : from + share * (to - from);
}

/** Quantiles of unsorted numbers at each of `shares`; `values` is left as it was. */
export function quantiles(values: ArrayLike<number>, shares: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  return shares.map((p) => quantileSorted(sorted, p));
}
