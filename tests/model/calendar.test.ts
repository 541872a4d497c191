import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  daysBetween,
  isIsoDate,
  seasonWeek,
  seasonWeeks,
  startOfWeek,
  WEEKDAYS,
  weekday,
  weekStarts,
} from '../../lib/model/calendar';

const date = fc.integer({ min: 0, max: 100_000 }).map((days) => addDays('1900-01-01', days));

describe('isIsoDate', () => {
  test.each(['2026-01-05', '2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('%s is a day', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });
  test.each([
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-5',
    '20260105',
    '2026-01-05T00:00:00Z',
    ' 2026-01-05',
    '2026-01-05\n',
    '1899-12-31',
    '2200-01-01',
    '',
    'today',
  ])('%j is none', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });
});

test('days add up and take away again, over leap years and centuries', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
      expect(daysBetween(from, addDays(from, days))).toBe(days);
    }),
  );
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2); // a change of clocks is no day
});

test.each([
  ['2026-01-05', 'monday'],
  ['2000-01-01', 'saturday'],
  ['1900-01-01', 'monday'],
  ['2199-12-31', 'tuesday'],
])('%s is a %s', (day, wanted) => {
  expect(weekday(day)).toBe(wanted);
});

test('a week starts on its weekday, at most six days before', () => {
  fc.assert(
    fc.property(date, fc.constantFrom(...WEEKDAYS), (day, first) => {
      const start = startOfWeek(day, first);
      expect(weekday(start)).toBe(first);
      expect(daysBetween(start, day)).toBeGreaterThanOrEqual(0);
      expect(daysBetween(start, day)).toBeLessThan(7);
    }),
  );
});

test('weeks follow each other by seven days', () => {
  expect(weekStarts('2026-12-21', 3)).toEqual(['2026-12-21', '2026-12-28', '2027-01-04']);
  expect(weekStarts('2026-12-21', 0)).toEqual([]);
});

test.each([
  ['2026-01-01', 0],
  ['2026-01-07', 0],
  ['2026-01-08', 1],
  ['2026-12-24', 51],
  ['2026-12-31', 51], // the 53rd, partial week counts as the 52nd
  ['2024-12-31', 51],
])('the season index of %s is %i', (day, wanted) => {
  expect(seasonWeek(day)).toBe(wanted);
});

test('the season indices of a plan are those of each of its weeks', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: 0, max: 500 }), (startsOn, weeks) => {
      expect(seasonWeeks(startsOn, weeks)).toEqual(weekStarts(startsOn, weeks).map(seasonWeek));
    }),
  );
});
