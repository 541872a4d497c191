import { fromMinorUnits, minorUnitsPerUnit, toMinorUnits } from '../../model/currency';
import type { Split } from '../../model/side';
import { ORIGINS } from '../attribution/attribution';

/** Weekly amounts in whole minor units, so that what is shown a week adds up to what is shown in total. */
export function roundMoney(amounts: ArrayLike<number>, currency: string): Float64Array {
  return Float64Array.from(amounts, (amount) => fromMinorUnits(toMinorUnits(amount, currency), currency));
}

/** `a − b` a week, exact to the minor unit. */
export function subtractMoney(a: Float64Array, b: Float64Array, currency: string): Float64Array {
  return a.map((amount, week) =>
    fromMinorUnits(toMinorUnits(amount, currency) - toMinorUnits(b[week], currency), currency),
  );
}

/** The running sum of weekly amounts, exact to the minor unit. */
export function runningMoney(amounts: Float64Array, currency: string): Float64Array {
  let units = 0;
  return amounts.map((amount) => {
    units += toMinorUnits(amount, currency);
    return fromMinorUnits(units, currency);
  });
}

/**
 * The parts of a split in whole minor units that add up to `total` week by week. What rounding leaves goes to the
 * parts that lost most by it.
 */
export function roundSplit(split: Split, total: Float64Array, currency: string): Split {
  const parts = ORIGINS.map((origin) => split[origin]);
  const [push, pull, organic] = roundParts(parts, total, currency);
  return { push, pull, organic };
}

/** The same for any parts `[part][week]`. */
export function roundParts(
  parts: readonly Float64Array[],
  total: Float64Array,
  currency: string,
): Float64Array[] {
  const scale = minorUnitsPerUnit(currency);
  const rounded = parts.map(() => total.slice());
  for (let week = 0; week < total.length; week++) {
    const exact = parts.map((part) => part[week] * scale);
    const units = exact.map(Math.floor);
    const left = units.reduce((rest, unit) => rest - unit, toMinorUnits(total[week], currency));
    const order = units
      .map((_, part) => part)
      .sort((a, b) => exact[b] - units[b] - (exact[a] - units[a]) || a - b);
    // In one step: amounts may be so large that doubles leave millions of units.
    for (const [i, part] of order.entries()) {
      units[part] += Math.sign(left) * Math.floor((Math.abs(left) + parts.length - 1 - i) / parts.length);
    }
    for (const [part, unit] of units.entries()) rounded[part][week] = fromMinorUnits(unit, currency);
  }
  return rounded;
}
