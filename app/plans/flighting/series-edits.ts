import { type Span, sumOver } from './columns';
import type { Grain } from './flight-rows';

/** The week's run: neighbours that spend as much as it, the cent that rounding gives aside. */
export function runAt(series: readonly number[], week: number): Span {
  const level = series[week];
  const alike = (amount: number) => Math.abs(amount - level) <= level * 0.005;
  let from = week;
  let to = week;
  while (from > 0 && alike(series[from - 1])) from--;
  while (to < series.length - 1 && alike(series[to + 1])) to++;
  return { from, to };
}

/** The series with some weeks set to an amount. */
export function setWeeks(series: readonly number[], { from, to }: Span, amount: number): number[] {
  return series.map((old, week) => (week >= from && week <= to ? amount : old));
}

/**
 * The series with a block moved by some weeks. What it passes over takes the place it leaves, so that nothing is
 * lost; silent weeks stay empty. Stops at the ends of the horizon.
 */
export function moveWeeks(
  series: readonly number[],
  { from, to }: Span,
  by: number,
  silent: readonly boolean[],
): number[] {
  const shift = Math.min(series.length - 1 - to, Math.max(-from, by));
  const moved = [...series];
  const inside: number[] = [];
  const passed: number[] = [];
  const places: number[] = [];
  for (let week = Math.min(from, from + shift); week <= Math.max(to, to + shift); week++) {
    if (silent[week]) continue;
    places.push(week);
    (week >= from && week <= to ? inside : passed).push(series[week]);
  }
  const order = shift > 0 ? [...passed, ...inside] : [...inside, ...passed];
  for (const [index, week] of places.entries()) moved[week] = order[index];
  return moved;
}

/** The series with a block of amounts laid over it from a week on; what would stand outside the horizon is left out. */
export function layWeeks(series: readonly number[], block: readonly number[], at: number): number[] {
  return series.map((old, week) => block[week - at] ?? old);
}

/**
 * The series with a block's edges moved: new weeks go on at the level of the edge they grow from, weeks let go take
 * the level of what lies beyond them.
 */
export function resizeWeeks(series: readonly number[], span: Span, to: Span): number[] {
  const { from, to: end } = span;
  return series.map((old, week) => {
    const was = week >= from && week <= end;
    const is = week >= to.from && week <= to.to;
    if (is && !was) return week < from ? series[from] : series[end];
    if (was && !is) return week < to.from ? (series[from - 1] ?? 0) : (series[end + 1] ?? 0);
    return old;
  });
}

/** The series with a block's edges moved and the money of old and new weeks spread evenly over the new ones. */
export function spreadWeeks(
  series: readonly number[],
  span: Span,
  to: Span,
  silent: readonly boolean[],
  grain: Grain,
): number[] {
  const all = { from: Math.min(span.from, to.from), to: Math.max(span.to, to.to) };
  return fillWeeks(
    setWeeks(series, all, 0),
    to,
    {
      total: sumOver(series, all),
      level: series[span.from],
      weights: Array<number>(to.to - to.from + 1).fill(1),
      silent,
      grain,
    },
    series,
  );
}

/** The series with a block cut in two: the week is emptied, and the rest of the block shares its money. */
export function splitBlock(
  series: readonly number[],
  span: Span,
  at: number,
  silent: readonly boolean[],
  grain: Grain,
): number[] {
  const weights = series.slice(span.from, span.to + 1);
  weights[at - span.from] = 0;
  const level = Math.max(...weights);
  return fillWeeks(series, span, { total: sumOver(series, span), level, weights, silent, grain });
}

export interface Filling {
  readonly total: number;
  /** What a discount reaches where the weight is greatest. */
  readonly level: number;
  /** `[week of the span]`. */
  readonly weights: readonly number[];
  readonly silent: readonly boolean[];
  readonly grain: Grain;
}

/** The series with a total shared out over some weeks by weight, none of it into silent weeks; `otherwise` where all are. */
export function fillWeeks(
  series: readonly number[],
  { from }: Span,
  { total, level, weights, silent, grain }: Filling,
  otherwise: readonly number[] = series,
): number[] {
  const open = weights.map((weight, index) => (silent[from + index] ? 0 : weight));
  if (!open.some((weight) => weight > 0)) return [...otherwise];
  return layWeeks(series, grain.share({ total, level }, open), from);
}
