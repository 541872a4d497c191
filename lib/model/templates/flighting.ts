import { addDays, seasonWeek } from '../calendar';

/**
 * How spend is spread over time: weights `[week]`, 0 or more, for a plan of `weeks` weeks that starts on an ISO
 * date. Only their proportions count.
 */
export type Flighting = (weeks: number, startsOn: string) => number[];

/** The same every week. */
export const alwaysOn: Flighting = (weeks) => Array<number>(weeks).fill(1);

/** Level 1 for `length` weeks from each of the given weeks (counted from 1), `between` in the others. */
export function bursts(firstWeeks: readonly number[], length: number, between = 0): Flighting {
  return byWeek((week) => (firstWeeks.some((first) => week >= first && week < first + length) ? 1 : between));
}

/** Level 1 in the first `length` of every `every` weeks, `between` in the others. */
export function pulse(every: number, length: number, between = 0): Flighting {
  return byWeek((week) => ((week - 1) % every < length ? 1 : between));
}

/** From level `from` in week 1 to level 1 in week `until` in equal steps, then level 1. */
export function ramp(until: number, from = 0): Flighting {
  return byWeek((week) => (week >= until ? 1 : from + ((1 - from) * (week - 1)) / (until - 1)));
}

/** Levels that hold from given weeks on (counted from 1), such as `[[1, 1], [27, 0.6]]`; 0 before the first. */
export function steps(levels: readonly (readonly [fromWeek: number, level: number])[]): Flighting {
  return byWeek((week) =>
    levels.reduce((current, [fromWeek, level]) => (week >= fromWeek ? level : current), 0),
  );
}

/** The value of a yearly index, `[52]`, that many weeks ahead: spend that comes before its season. */
export function ahead(index: readonly number[], aheadWeeks: number): Flighting {
  return (weeks, startsOn) =>
    Array.from({ length: weeks }, (_, week) => index[seasonWeek(addDays(startsOn, (week + aheadWeeks) * 7))]);
}

/** Level 1 in the weeks of the year (0–51) `from` to `to`, both included, `otherwise` in the rest. */
export function eachYear(from: number, to: number, otherwise = 0): Flighting {
  return ahead(
    Array.from({ length: 52 }, (_, week) => (week >= from && week <= to ? 1 : otherwise)),
    0,
  );
}

/** One pattern within another: their levels multiplied. */
export function within(outer: Flighting, inner: Flighting): Flighting {
  return (weeks, startsOn) => {
    const levels = inner(weeks, startsOn);
    return outer(weeks, startsOn).map((level, week) => level * levels[week]);
  };
}

function byWeek(level: (week: number) => number): Flighting {
  return (weeks) => Array.from({ length: weeks }, (_, index) => level(index + 1));
}
