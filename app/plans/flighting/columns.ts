import { addDays } from '@/lib/model/calendar';

export const ZOOMS = ['week', 'month', 'quarter'] as const;
/** What one cell of the calendar stands for. */
export type Zoom = (typeof ZOOMS)[number];

/** Weeks from `from` to `to`, 0-based, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A column of the calendar: its weeks, and the month (1–12) and year they stand for. */
export interface Column extends Span {
  readonly month: number;
  readonly year: number;
}

/** The columns of a horizon. A week belongs to the month and quarter of its middle day, as on the time axis. */
export function columnsOf(startsOn: string, weeks: number, zoom: Zoom): Column[] {
  const columns: { from: number; to: number; month: number; year: number }[] = [];
  for (let week = 0; week < weeks; week++) {
    const middle = addDays(startsOn, week * 7 + 3);
    const year = Number(middle.slice(0, 4));
    const own = Number(middle.slice(5, 7));
    const month = zoom === 'quarter' ? own - ((own - 1) % 3) : own;
    const last = columns[columns.length - 1];
    if (zoom !== 'week' && last && last.month === month && last.year === year) last.to = week;
    else columns.push({ from: week, to: week, month, year });
  }
  return columns;
}

/** The column in which a week lies. */
export function columnAt(columns: readonly Span[], week: number): number {
  let low = 0;
  let high = columns.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (columns[middle].to < week) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Mean a week of a series over some weeks. */
export function meanOver(series: readonly number[], { from, to }: Span): number {
  return sumOver(series, { from, to }) / (to - from + 1);
}

/** Sum of a series over some weeks. */
export function sumOver(series: readonly number[], { from, to }: Span): number {
  let sum = 0;
  for (let week = from; week <= to; week++) sum += series[week];
  return sum;
}
