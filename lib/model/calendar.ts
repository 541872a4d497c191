const DAY_MS = 86_400_000;

/** Days of the week in the order of `Date.getUTCDay`. */
export const WEEKDAYS = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Weeks of the year that a season has: the 53rd, partial one counts as the 52nd. */
export const SEASON_WEEKS = 52;

/** Whether `text` is a real calendar day written YYYY-MM-DD, years 1900–2199: 2026-02-30 is not. */
export function isIsoDate(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

/** The day `days` after an ISO date. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days from one ISO date to another, negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The weekday of an ISO date. */
export function weekday(date: string): Weekday {
  return WEEKDAYS[new Date(Date.parse(`${date}T00:00:00Z`)).getUTCDay()];
}

/** The latest day on or before `date` that is the given weekday. */
export function startOfWeek(date: string, weekStartsOn: Weekday): string {
  const back = (WEEKDAYS.indexOf(weekday(date)) - WEEKDAYS.indexOf(weekStartsOn) + 7) % 7;
  return addDays(date, -back);
}

/** First days of `weeks` weeks from `startsOn`, `[week]`. */
export function weekStarts(startsOn: string, weeks: number): string[] {
  return Array.from({ length: weeks }, (_, week) => addDays(startsOn, week * 7));
}

/** The season's index (0–51) of the week that starts on an ISO date: days 1–7 of its year are week 0, day 365 and 366 week 51. */
export function seasonWeek(date: string): number {
  const dayOfYear = daysBetween(`${date.slice(0, 4)}-01-01`, date);
  return Math.min(SEASON_WEEKS - 1, Math.floor(dayOfYear / 7));
}

/** The season's indices (0–51) of `weeks` weeks from an ISO date, `[week]`: `seasonWeek` of each, without a date a week. */
export function seasonWeeks(startsOn: string, weeks: number): number[] {
  let year = Number(startsOn.slice(0, 4));
  let dayOfYear = daysBetween(`${year}-01-01`, startsOn);
  return Array.from({ length: weeks }, () => {
    const index = Math.min(SEASON_WEEKS - 1, Math.floor(dayOfYear / 7));
    dayOfYear += 7;
    if (dayOfYear >= daysOf(year)) {
      dayOfYear -= daysOf(year);
      year += 1;
    }
    return index;
  });
}

function daysOf(year: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return isLeap ? 366 : 365;
}
