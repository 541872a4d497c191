/**
 * Mean over `width` values centred on each, over fewer at the edges, `[week]`. `width` is odd.
 * @throws RangeError when `width` is not a positive odd number
 */
export function centredMean(values: ArrayLike<number>, width: number): Float64Array {
  if (width < 1 || width % 2 !== 1) throw new RangeError(`width is ${width}; it must be odd and positive`);
  const half = (width - 1) / 2;
  const result = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const from = Math.max(0, i - half);
    const to = Math.min(values.length - 1, i + half);
    let sum = 0;
    for (let j = from; j <= to; j++) sum += values[j];
    result[i] = sum / (to - from + 1);
  }
  return result;
}
