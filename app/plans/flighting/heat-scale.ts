/** Five steps of a heat map: the upper bounds of all but the last, and the colour (1–5) of each. */
export interface HeatScale {
  readonly bounds: readonly number[];
  readonly colors: readonly number[];
}

const QUANTILES = [0.2, 0.4, 0.6, 0.8];

/** A scale by quantiles of the amounts that are not 0, rounded to two digits; steps nobody would fall in are left out. */
export function heatScale(amounts: readonly number[]): HeatScale {
  const sorted = Float64Array.from(amounts.filter((amount) => amount > 0)).sort();
  const most = sorted[sorted.length - 1] ?? 0;
  const bounds: number[] = [];
  for (const share of QUANTILES) {
    const at = sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
    const bound = Number(at.toPrecision(2));
    if (bound > (bounds[bounds.length - 1] ?? 0) && bound < most) bounds.push(bound);
  }
  const last = bounds.length;
  const colors = Array.from({ length: last + 1 }, (_, bin) =>
    last === 0 ? 3 : Math.round(1 + (bin * 4) / last),
  );
  return { bounds, colors };
}

/** The colour of an amount: 0 for none, else 1–5. */
export function heatStep({ bounds, colors }: HeatScale, amount: number): number {
  if (!(amount > 0)) return 0;
  let bin = 0;
  // A mean over a month may miss a bound by a rounding error.
  while (bin < bounds.length && amount > bounds[bin] * (1 + 1e-9)) bin++;
  return colors[bin];
}
