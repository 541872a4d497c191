import { addDays, daysBetween, WEEKDAYS, type Weekday, weekday } from '../../../model/calendar';
import { readDate } from '../dates';
import type { DateOrder } from '../mapping';
import type { FileSeries } from './file-series';

/** How a file's rows are spaced. */
export interface Spacing {
  readonly rows: FileSeries['rows'] | 'too-far';
  readonly weekStartsOn: Weekday | null;
  /** Days from row to row; 1 where there is one day only. */
  readonly medianStep: number;
}

/** Daily or weekly, by the days that rows come on: those of a weekly file are mostly a week apart. */
export function spacingOf(days: readonly string[]): Spacing {
  const distinct = [...new Set(days)].sort();
  const steps = distinct.slice(1).map((day, index) => daysBetween(distinct[index], day));
  const sorted = [...steps].sort((a, b) => a - b);
  const medianStep = sorted[Math.floor(sorted.length / 2)] ?? 1;
  if (sorted.length >= 1 && sorted[0] >= 27) return { rows: 'too-far', weekStartsOn: null, medianStep };
  const isWeekly =
    steps.length >= 2 && (steps.every((step) => step % 7 === 0) || (medianStep >= 6 && medianStep <= 8));
  if (isWeekly) return { rows: 'weekly', weekStartsOn: commonWeekday(days), medianStep };
  return { rows: 'daily', weekStartsOn: null, medianStep };
}

/** The weekday that most of a weekly column's days are. */
export function commonWeekday(days: readonly string[]): Weekday {
  const counts = new Map<Weekday, number>();
  for (const day of new Set(days)) counts.set(weekday(day), (counts.get(weekday(day)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || WEEKDAYS.indexOf(a[0]) - WEEKDAYS.indexOf(b[0]))[0][0];
}

/**
 * The days an export covers: from its first to its last row or, where a line above the header names a longer period,
 * that: a quiet day has no row.
 */
export function coveredDays(
  above: readonly (readonly string[])[],
  days: readonly string[],
  rows: FileSeries['rows'],
  order: DateOrder | null,
): { first: string; last: string } {
  let first = days[0];
  let last = days[0];
  for (const day of days) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  if (rows === 'weekly') return { first, last: addDays(last, 6) };
  if (rows === 'events') return { first, last };
  const stated = statedPeriod(above, order ?? 'mdy');
  const fits =
    stated !== null && stated.first <= first && stated.last >= last && daysBetween(stated.first, first) < 60;
  return fits ? stated : { first, last };
}

/** A line with two dates, or lines that name a start and an end. */
function statedPeriod(above: readonly (readonly string[])[], order: DateOrder) {
  let start: string | null = null;
  let end: string | null = null;
  for (const line of above.map((cells) => cells.filter((cell) => cell !== '').join(' ')).slice(0, 40)) {
    if (line.length > 200) continue;
    const dates = datesIn(line, order);
    if (dates.length === 2 && dates[0] <= dates[1]) return { first: dates[0], last: dates[1] };
    if (dates.length !== 1) continue;
    if (/start|from|beginn|début|inicio|inizio/i.test(line)) start = dates[0];
    else if (/\bend|\bto\b|ende|\bfin/i.test(line)) end = dates[0];
  }
  return start !== null && end !== null && start <= end ? { first: start, last: end } : null;
}

const DATES =
  /\b(?:19|20)\d{2}-?\d{2}-?\d{2}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{4}\b|\b\d{1,2}(?:\.|er)?\s+(?:de\s+)?\p{L}{3,}\.?\s+(?:de\s+)?\d{4}\b|\b\p{L}{3,}\.?\s+\d{1,2},?\s+\d{4}\b/gu;

function datesIn(line: string, order: DateOrder): string[] {
  return (line.match(DATES) ?? []).flatMap(
    (text) => readDate(text.replace(/\bde\s+/g, '').replace(/(?<=\d)er\b/, ''), order) ?? [],
  );
}
