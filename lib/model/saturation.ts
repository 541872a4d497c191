import { exp, log } from '../math/elementary';

/** Saturation x^s / (x^s + K^s), 0–1 (eq. 5); 0 at 0. With slope 1 the hyperbola x / (x + K). */
export function saturationOf(x: number, half: number, slope: number): number {
  if (x <= 0) return 0;
  return slope === 1 ? x / (x + half) : saturationOfLogs(log(x), log(half), slope);
}

/** The same from the logarithms of x and K, which loops over lanes know beforehand. */
export function saturationOfLogs(logX: number, logHalf: number, slope: number): number {
  return 1 / (1 + exp(slope * (logHalf - logX)));
}
