import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { possibleOrders, readDate } from '../../lib/analysis/import/dates';
import { addDays } from '../../lib/model/calendar';

describe('reading a date', () => {
  test.each([
    ['2026-02-01', 'dmy', '2026-02-01'],
    ['2026/2/1', 'dmy', '2026-02-01'],
    ['20260201', 'mdy', '2026-02-01'],
    ['2026-02-01T00:00:00Z', 'dmy', '2026-02-01'],
    ['2026-02-01 13:45', 'dmy', '2026-02-01'],
    ['01/02/2026', 'dmy', '2026-02-01'],
    ['01/02/2026', 'mdy', '2026-01-02'],
    ['1.2.2026', 'dmy', '2026-02-01'],
    ['01-02-26', 'dmy', '2026-02-01'],
    ['26-02-01', 'ymd', '2026-02-01'],
    ['3 Aug 2014', 'dmy', '2014-08-03'],
    ['03-Aug-14', 'mdy', '2014-08-03'],
    ['Aug 3, 2014', 'dmy', '2014-08-03'],
    ['August 3rd, 2014', 'dmy', '2014-08-03'],
    ['3. März 2014', 'dmy', '2014-03-03'],
    ['Sun, 03/08/2014', 'dmy', '2014-08-03'],
    ['2026-W01', 'dmy', '2025-12-29'],
    ['2020-W53', 'dmy', '2020-12-28'],
    ['KW 5/2026', 'dmy', '2026-01-26'],
  ] as const)('%j in order %s is %s', (cell, order, day) => {
    expect(readDate(cell, order)).toBe(day);
  });

  test.each([
    '2026-02-30',
    '31/04/2026',
    '2026-13-01',
    '2021-W53',
    '1.234',
    '2014',
    '',
    'Total',
    '12/2026',
    '99999999',
  ])('%j is no day', (cell) => {
    expect(readDate(cell, 'dmy')).toBeNull();
  });

  test('every day comes back from every way to write it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_000 }), (days) => {
        const iso = addDays('1970-01-01', days);
        const [year, month, day] = iso.split('-');
        expect(readDate(iso, 'dmy')).toBe(iso);
        expect(readDate(`${day}.${month}.${year}`, 'dmy')).toBe(iso);
        expect(readDate(`${Number(day)}/${Number(month)}/${year}`, 'dmy')).toBe(iso);
        expect(readDate(`${month}/${day}/${year}`, 'mdy')).toBe(iso);
        expect(readDate(`${year}${month}${day}`, 'mdy')).toBe(iso);
      }),
    );
  });
});

describe('the order of day and month', () => {
  test.each([
    [['2026-02-01', '2026-02-08'], ['ymd']],
    [['01/02/2026', '15/02/2026'], ['dmy']],
    [['02/01/2026', '02/15/2026'], ['mdy']],
    [
      ['01/02/2026', '08/02/2026'],
      ['dmy', 'mdy'],
    ],
    [['01/01/2026', '02/02/2026'], ['dmy']],
    [['31/01/2026', '01/31/2026'], []],
  ] as const)('of %j can be %j', (cells, orders) => {
    expect(possibleOrders(cells)).toEqual(orders);
  });
});
