import { addDays, isIsoDate, weekday } from '../../model/calendar';
import { DATE_ORDERS, type DateOrder } from './mapping';

const MONTHS = new Map<string, number>(
  [
    'jan januar january enero janvier gennaio',
    'feb februar february febrero février febbraio',
    'mar mär march märz marzo mars',
    'apr april abril avril aprile',
    'may mai mayo maggio',
    'jun june juni junio juin giugno',
    'jul july juli julio juillet luglio',
    'aug august agosto août',
    'sep sept september septiembre septembre settembre',
    'oct okt october oktober octubre octobre ottobre',
    'nov november noviembre novembre',
    'dec dez december dezember diciembre décembre dicembre',
  ].flatMap((names, month) => names.split(' ').map((name) => [name, month + 1] as const)),
);

/** Plain amounts, which need no closer look: all digits but 8 of them, or one decimal sign. */
const AMOUNT = /^-?(?:\d{1,7}|\d{9,}|\d+[.,]\d+)$/;
const TIME = /[T\s]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]m)?\s*(?:z|utc|[+-]\d{2}:?\d{2})?$/i;
const WEEKDAY_NAME = /^(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)[a-zäöü]*\.?,?\s+/i;

/**
 * The day a cell names, as an ISO date; null when it names none. `order` decides only where day and month could
 * be swapped. Days that do not exist (30 February) are null. An ISO week (2026-W05) is its Monday.
 */
export function readDate(cell: string, order: DateOrder): string | null {
  if (cell.length < 6 || cell.length > 60 || !/\d/.test(cell) || AMOUNT.test(cell)) return null;
  const text = cell.trim().replace(TIME, '').replace(WEEKDAY_NAME, '');
  if (text.length < 6 || text.length > 30) return null;
  return yearFirst(text) ?? isoWeek(text) ?? named(text) ?? threeNumbers(text, order);
}

/** An ISO date in words that leave no order open: 3 April 2024. */
export function dayInWords(iso: string): string {
  const [year, month, dayOfMonth] = iso.split('-').map(Number);
  return `${dayOfMonth} ${MONTH_NAMES[month - 1]} ${year}`;
}

const MONTH_NAMES =
  'January February March April May June July August September October November December'.split(' ');

/** Whether a cell is written as a day that does not exist, such as 2026-02-30. */
export function isUnrealDay(cell: string): boolean {
  if (DATE_ORDERS.some((order) => readDate(cell, order) !== null) || cell.length > 60) return false;
  const text = cell.trim().replace(TIME, '').replace(WEEKDAY_NAME, '');
  if (/^\d{4}([-/.])\d{1,2}\1\d{1,2}$/.test(text) || /^\d{1,2}([-/.])\d{1,2}\1\d{4}$/.test(text)) return true;
  return /\d/.test(text) && MONTHS.has(/\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '') && NAMED.test(text);
}

/** Day, month's name and year in either order, whether or not there is such a day. */
const NAMED = /^(?:\d{1,2}[.\s/-]*\s*\p{L}{3,}\.?|\p{L}{3,}\.?[\s/-]*\d{1,2}(?:st|nd|rd|th)?)[\s/,-]*\d{4}$/u;

/**
 * Which orders read every one of the cells as a real day, without those that read the same days as an earlier one.
 * One: proved. Several: must be asked. None: no date column.
 */
export function possibleOrders(cells: readonly string[]): DateOrder[] {
  const distinct = new Map<string, DateOrder>();
  for (const order of DATE_ORDERS) {
    const days = cells.map((cell) => readDate(cell, order));
    const key = days.join();
    if (!days.includes(null) && !distinct.has(key)) distinct.set(key, order);
  }
  return [...distinct.values()];
}

function day(year: number, month: number, dayOfMonth: number): string | null {
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : null;
}

/** 2026-02-01, 2026/2/1, 2026.02.01, 20260201: nobody writes year, day, month. */
function yearFirst(text: string): string | null {
  const match =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? /^((?:19|20)\d{2})()(\d{2})(\d{2})$/.exec(text);
  return match ? day(Number(match[1]), Number(match[3]), Number(match[4])) : null;
}

function isoWeek(text: string): string | null {
  const match =
    /^(\d{4})[-\s/]?(?:w|kw)\s?(\d{1,2})$/i.exec(text) ??
    swapped(/^(?:w|kw|week)\s?(\d{1,2})[-\s/,]+(\d{4})$/i.exec(text));
  if (!match) return null;
  const week = Number(match[2]);
  const fourth = `${match[1]}-01-04`;
  if (week < 1 || week > 53 || !isIsoDate(fourth)) return null;
  const mondays = { sunday: 6, monday: 0, tuesday: 1, wednesday: 2, thursday: 3, friday: 4, saturday: 5 };
  const monday = addDays(fourth, -mondays[weekday(fourth)] + (week - 1) * 7);
  // Week 53 exists only in long years: its Thursday must still be in the year.
  return addDays(monday, 3).startsWith(match[1]) ? monday : null;
}

function swapped(match: RegExpExecArray | null): readonly string[] | null {
  return match && [match[0], match[2], match[1]];
}

/** 3 Aug 2014, 03-Aug-14, Aug 3, 2014, 3. August 2014. */
function named(text: string): string | null {
  const dayFirst = /^(\d{1,2})[.\s/-]*\s*(\p{L}{3,})\.?[\s/,-]*(\d{4}|\d{2})$/u.exec(text);
  const monthFirst = /^(\p{L}{3,})\.?[\s/-]*(\d{1,2})(?:st|nd|rd|th)?[\s/,-]+(\d{4}|\d{2})$/u.exec(text);
  const [dayText, monthText, yearText] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : monthFirst
      ? [monthFirst[2], monthFirst[1], monthFirst[3]]
      : ['', '', ''];
  const month = MONTHS.get(monthText.toLowerCase());
  return month === undefined ? null : day(fullYear(yearText), month, Number(dayText));
}

function threeNumbers(text: string, order: DateOrder): string | null {
  const match = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (!match) return null;
  const [first, second, third] = [match[1], match[3], match[4]];
  if (order === 'ymd') {
    // 26-02-01 may begin with the year; 26/02/01 and 26.02.01 are not written so.
    const yearFirst = match[2] === '-' && first.length === 2 && third.length === 2;
    return yearFirst ? day(fullYear(first), Number(second), Number(third)) : null;
  }
  const [dayText, monthText] = order === 'dmy' ? [first, second] : [second, first];
  return day(fullYear(third), Number(monthText), Number(dayText));
}

/** Two digits: 70–99 are 1970–1999, the rest 2000–2069. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year + (year >= 70 ? 1900 : 2000);
}
