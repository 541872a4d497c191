import { PlannerError } from '../../errors';
import { addDays, daysBetween, startOfWeek, WEEKDAYS, type Weekday, weekday } from '../../model/calendar';
import type { Notice, WeekFacts } from './review';

/** Where every row of a file falls in a run of whole weeks. */
export interface WeekGrid {
  readonly granularity: WeekFacts['granularity'];
  readonly weekStartsOn: Weekday;
  /** First day of the first week. */
  readonly startsOn: string;
  readonly weeks: number;
  /** Week of each row, `[row]`; -1 where the row falls in a week that is left out or has no date. */
  readonly weekOfRow: readonly number[];
  readonly missing: number;
  readonly notices: readonly Notice[];
}

/** The fewest weeks that a plan is built from, and the most that are used. */
export const MIN_WEEKS = 8;
export const MAX_WEEKS = 260;

/**
 * Puts dated rows into weeks.
 * @param days ISO date of each row, null where it cannot be read, `[row]`
 * @throws PlannerError `invalid-input` for rows that are neither daily nor weekly, or fewer than 8 weeks
 */
export function weekGrid(
  days: readonly (string | null)[],
  rowNumbers: readonly number[],
  stated: { readonly weekStartsOn: Weekday | null; readonly dateMeans: 'first-day' | 'last-day' },
): WeekGrid {
  const distinct = [...new Set(days.filter((day) => day !== null))].sort();
  const granularity = granularityOf(distinct);
  const shift = granularity === 'weekly' && stated.dateMeans === 'last-day' ? -6 : 0;
  const starts = distinct.map((day) => addDays(day, shift));
  const weekStartsOn =
    stated.weekStartsOn ?? (granularity === 'weekly' ? commonWeekday(starts) : dailyWeekStart(starts));
  const notices: Notice[] = [];
  let first = startOfWeek(starts[0], weekStartsOn);
  let last = startOfWeek(starts[starts.length - 1], weekStartsOn);
  if (granularity === 'daily') {
    // A week that the file holds in part would look like a bad week.
    if (first !== starts[0]) {
      notices.push(partial(first, 'begins', starts[0]));
      first = addDays(first, 7);
    }
    if (addDays(last, 6) !== starts[starts.length - 1]) {
      notices.push(partial(last, 'ends', starts[starts.length - 1]));
      last = addDays(last, -7);
    }
  }
  let weeks = daysBetween(first, last) / 7 + 1;
  if (weeks < MIN_WEEKS) {
    throw new PlannerError(
      'invalid-input',
      `The file covers ${Math.max(0, weeks)} whole weeks; at least ${MIN_WEEKS} are needed to see a level. Export a longer period.`,
    );
  }
  if (weeks > MAX_WEEKS) {
    const message = `The file covers ${weeks} weeks; the last ${MAX_WEEKS} are used.`;
    notices.push({ level: 'note', code: 'long-history', message, column: null, row: null, value: null });
    first = addDays(last, -7 * (MAX_WEEKS - 1));
    weeks = MAX_WEEKS;
  }
  const weekOfRow = days.map((day) => weekOf(day, shift, weekStartsOn, first, weeks));
  if (granularity === 'weekly') notices.push(...moved(days, rowNumbers, shift, weekStartsOn));
  const filled = new Set(weekOfRow);
  const gaps = Array.from({ length: weeks }, (_, week) => week).filter((week) => !filled.has(week));
  notices.push(...gapNotices(gaps, first));
  return { granularity, weekStartsOn, startsOn: first, weeks, weekOfRow, missing: gaps.length, notices };
}

function granularityOf(days: readonly string[]): 'weekly' | 'daily' {
  const steps = days.slice(1).map((day, index) => daysBetween(days[index], day));
  const median = steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)];
  if (median === undefined) {
    throw new PlannerError(
      'invalid-input',
      'The file has one date only; at least 8 weeks, a row each, are needed.',
    );
  }
  if (median <= 3) return 'daily';
  if (median <= 10) return 'weekly';
  throw new PlannerError(
    'invalid-input',
    `The rows are about ${median} days apart; one row a week or a day is needed. Export the file by week.`,
  );
}

function commonWeekday(days: readonly string[]): Weekday {
  const counts = new Map<Weekday, number>();
  for (const day of days) counts.set(weekday(day), (counts.get(weekday(day)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || WEEKDAYS.indexOf(a[0]) - WEEKDAYS.indexOf(b[0]))[0][0];
}

/** The weekday a daily file begins with when it holds whole weeks from there; else Monday. */
function dailyWeekStart(days: readonly string[]): Weekday {
  const whole = (daysBetween(days[0], days[days.length - 1]) + 1) % 7 === 0;
  return whole ? weekday(days[0]) : 'monday';
}

function weekOf(day: string | null, shift: number, startsOn: Weekday, first: string, weeks: number): number {
  if (day === null) return -1;
  const week = daysBetween(first, startOfWeek(addDays(day, shift), startsOn)) / 7;
  return week >= 0 && week < weeks ? week : -1;
}

function moved(
  days: readonly (string | null)[],
  rows: readonly number[],
  shift: number,
  startsOn: Weekday,
): Notice[] {
  const off = days.flatMap((day, index) =>
    day !== null && weekday(addDays(day, shift)) !== startsOn ? [{ day, row: rows[index] }] : [],
  );
  if (off.length === 0) return [];
  const [{ day, row }] = off;
  const week = startOfWeek(addDays(day, shift), startsOn);
  const others = off.length > 1 ? ` So do ${off.length - 1} more rows.` : '';
  const message = `Row ${row}: ${day} does not start a week on ${titled(startsOn)}; it counts for the week of ${week}.${others}`;
  return [{ level: 'warning', code: 'moved-to-week', message, column: null, row, value: day }];
}

function partial(week: string, verb: 'begins' | 'ends', day: string): Notice {
  const message = `The file ${verb} within the week of ${week} (on ${day}): that week is left out.`;
  return { level: 'note', code: 'partial-week', message, column: null, row: null, value: day };
}

function gapNotices(gaps: readonly number[], first: string): Notice[] {
  if (gaps.length === 0) return [];
  const shown = gaps.slice(0, 6).map((week) => addDays(first, week * 7));
  const more = gaps.length > shown.length ? ` and ${gaps.length - shown.length} more` : '';
  const weeks = gaps.length === 1 ? 'The week of' : 'The weeks of';
  const verb = gaps.length === 1 ? 'is' : 'are';
  const message = `${weeks} ${shown.join(', ')}${more} ${verb} missing: no spend and unknown sales are taken for them.`;
  return [{ level: 'warning', code: 'gap', message, column: null, row: null, value: shown[0] }];
}

function titled(day: Weekday): string {
  return day[0].toUpperCase() + day.slice(1);
}
