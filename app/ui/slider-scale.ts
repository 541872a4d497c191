/** How a slider's positions stand for values. */
export interface SliderScale {
  readonly max: number;
  /** `root` gives small values room; `linear` is for shares. */
  readonly scale: 'root' | 'linear';
}

/** Positions of a slider are whole numbers from 0 to this. */
export const STEPS = 1000;

/** Where a value stands. */
export function positionOf(value: number, { max, scale }: SliderScale): number {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return Math.round((scale === 'root' ? Math.sqrt(share) : share) * STEPS);
}

/**
 * The value of a position, when moved there from another: as round as can be while it still moves. What is less than a
 * thousandth of the maximum is nothing on the way down, and on the way up the first value that is worth a step.
 */
export function valueAt(position: number, from: number, scale: SliderScale): number {
  const share = position / STEPS;
  const exact = (scale.scale === 'root' ? share * share : share) * scale.max;
  if (exact <= 0) return 0;
  const least = Number((scale.max / 1000).toPrecision(1));
  if (exact < least) return position > from ? least : 0;
  for (let digits = exact < scale.max / 100 ? 2 : 3; digits < 6; digits++) {
    const value = Number(exact.toPrecision(digits));
    const moves = (positionOf(value, scale) - from) * (position - from) > 0;
    if (moves || position === from) return value;
  }
  return exact;
}
