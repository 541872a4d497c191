import { addDays, daysBetween, startOfWeek, type Weekday } from '../../../model/calendar';
import { exactSum } from '../exact-sum';
import type { Series } from './file-series';
import type { Overlap, Part } from './overlaps';

/** One column of the table of all files: a series of one or several of them, by week. */
export interface WeekColumn {
  readonly series: Omit<Series, 'amounts'>;
  readonly parts: readonly Part[];
  /** `[week]`: days of the week that the files cover, 0–7. */
  readonly covered: Uint8Array;
  /** `[week]`; null where no row is of the week. */
  readonly sums: readonly (number | null)[];
}

/** Days of a file that do not count for some keys, since another file's do. */
export type Kept = ReadonlyMap<Overlap, 'sum' | 'first' | 'second'>;

interface Entry {
  readonly part: Part;
  readonly series: Series;
}

/** Sums what the files hold by weeks from `start` on, each key once. */
export function sumWeeks(
  parts: readonly Part[],
  kept: Kept,
  start: string,
  weeks: number,
  weekStartsOn: Weekday,
): WeekColumn[] {
  const entries = new Map<string, Entry[]>();
  for (const part of parts) {
    for (const series of part.series.series) {
      const known = entries.get(series.key);
      if (known) known.push({ part, series });
      else entries.set(series.key, [{ part, series }]);
    }
  }
  return [...entries.values()].map((mine) => sumColumn(mine, kept, start, weeks, weekStartsOn));
}

function sumColumn(
  entries: readonly Entry[],
  kept: Kept,
  start: string,
  weeks: number,
  weekStartsOn: Weekday,
): WeekColumn {
  const days = new Uint8Array(weeks * 7);
  const values = Array.from({ length: weeks }, (): number[] => []);
  const [{ series: shape }] = entries;
  for (const { part, series } of entries) {
    const isDropped = droppedDays(part, series.key, kept);
    const { rows, first, last } = part.series;
    // When nothing was sent there is no row: the weeks of the first and last send are whole.
    const from = rows === 'events' ? startOfWeek(first, weekStartsOn) : first;
    const to = rows === 'events' ? addDays(startOfWeek(last, weekStartsOn), 6) : last;
    const offset = daysBetween(start, from);
    const length = daysBetween(from, to) + 1;
    for (let day = 0; day < length; day++) if (!isDropped(addDays(from, day))) days[offset + day] = 1;
    for (const [day, value] of series.amounts) {
      if (!isDropped(day)) values[Math.floor(daysBetween(start, day) / 7)].push(value);
    }
  }
  const covered = Uint8Array.from({ length: weeks }, (_, week) =>
    days.subarray(week * 7, week * 7 + 7).reduce((sum, day) => sum + day, 0),
  );
  const sums = values.map((week) =>
    week.length === 0 ? null : shape.role === 'discount' ? mean(week) : exactSum(week),
  );
  const { amounts: _, ...series } = shape;
  return { series, parts: entries.map(({ part }) => part), covered, sums };
}

function droppedDays(part: Part, key: string, kept: Kept): (day: string) => boolean {
  const spans = [...kept].flatMap(([{ first, second, keys, from, to }, answer]) => {
    const loser = answer === 'first' ? second : answer === 'second' ? first : null;
    return loser === part && keys.has(key) ? [{ from, to }] : [];
  });
  return (day) => spans.some(({ from, to }) => day >= from && day <= to);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
