import { makeDecileSelection } from '../../math/selection';
import type { Band } from '../forecast/forecast';

/** P10, P50 and P90 over the draws of values `[week][draw]`. */
export function bandOverDraws(values: Float64Array, draws: number): Band {
  return deciles(values.length / draws, draws, (into, week) => {
    into.set(values.subarray(week * draws, (week + 1) * draws));
  });
}

/** The same of the paired difference of two, `a − b`. */
export function differenceBand(a: Float64Array, b: Float64Array, draws: number): Band {
  return deciles(a.length / draws, draws, (into, week) => {
    const from = week * draws;
    for (let draw = 0; draw < draws; draw++) into[draw] = a[from + draw] - b[from + draw];
  });
}

function deciles(weeks: number, draws: number, read: (into: Float64Array, week: number) => void): Band {
  const scratch = new Float64Array(draws);
  const select = makeDecileSelection(draws);
  const found = [0, 1, 2].map(() => new Float64Array(weeks));
  for (let week = 0; week < weeks; week++) {
    read(scratch, week);
    select(scratch, draws, found, week);
  }
  const [p10, p50, p90] = found;
  return { p10, p50, p90 };
}
