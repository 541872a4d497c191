import { describe, expect, test } from 'vitest';
import type { ImportReview } from '../../lib/analysis/import/review';
import { bytesOf, csv, proposeImport, shop, weeks } from './files';

const review = (text: string): ImportReview =>
  proposeImport({ fileName: 'my-shop.csv', bytes: bytesOf(text) });
const codes = (shown: ImportReview) => shown.warnings.map(({ code }) => code);

describe('weeks', () => {
  test('daily rows are added up to whole weeks, to the cent', () => {
    const days = Array.from({ length: 72 }, (_, day) => [
      new Date(Date.UTC(2026, 0, 3 + day)).toISOString().slice(0, 10),
      '0.10',
      100,
    ]);
    const shown = review(csv(['day', 'tv spend', 'sales'], days));
    expect(shown.weeks).toMatchObject({
      granularity: 'daily',
      weekStartsOn: 'monday',
      first: '2026-01-05',
      count: 10,
      planStartsOn: '2026-03-16',
    });
    expect(shown.channels[0].spend).toBe(7);
    expect(codes(shown).filter((code) => code === 'partial-week')).toHaveLength(1);
    expect(shown.questions.some(({ id }) => id === 'weekStartsOn')).toBe(true);
  });

  test.each([
    ['2026-01-04', 'sunday'],
    ['2026-01-05', 'monday'],
    ['2026-01-09', 'friday'],
  ])('weekly rows from %s start on %s', (startsOn, day) => {
    expect(
      review(
        csv(
          ['week', 'tv spend', 'sales'],
          weeks(10, startsOn, (_, date) => [date, 1, 9]),
        ),
      ),
    ).toMatchObject({
      weeks: { weekStartsOn: day, granularity: 'weekly', first: startsOn },
    });
  });

  test('weeks named by their last day start six days earlier', () => {
    const shown = review(
      csv(
        ['Week ending', 'tv spend', 'sales'],
        weeks(10, '2026-01-10', (_, day) => [day, 1, 9]),
      ),
    );
    expect(shown.weeks).toMatchObject({ weekStartsOn: 'sunday', first: '2026-01-04' });
  });

  test('gaps, duplicates, negative spend and empty cells name row, value and what happens', () => {
    const rows = weeks(14, '2026-01-05', (week, day) => [day, 10, 900 + week]).map((row) => [...row]);
    rows.splice(5, 1);
    rows.splice(3, 0, [...rows[2]], [rows[2][0], 7, 50]);
    rows[7][1] = -4;
    rows[8][1] = '';
    rows[9][2] = 'n.v.';
    const shown = review(csv(['week', 'tv spend', 'sales'], rows));
    const said = (code: string) => shown.warnings.filter((warning) => warning.code === code);
    expect(said('gap')[0].message).toContain('2026-02-09');
    expect(said('duplicate-week').map(({ row }) => row)).toEqual([5, 6]);
    expect(said('duplicate-week')[0].message).toContain('left out');
    expect(said('duplicate-week')[1].message).toContain('added up');
    expect(said('negative-spend')[0]).toMatchObject({ row: 9, value: '-4', column: 'tv spend' });
    expect(said('empty-cells')[0]).toMatchObject({ row: 10 });
    expect(said('unreadable-number')[0]).toMatchObject({ row: 11, value: 'n.v.', column: 'sales' });
    expect(shown.channels[0].spend).toBe(10 * 11 + 7);
    expect(shown.ready).toBe(true);
  });

  test.each([
    [
      'monthly rows',
      weeks(12, '2026-01-05', () => []).map((_, month) => [
        `2025-${String(month + 1).padStart(2, '0')}-01`,
        1,
        2,
      ]),
      /days apart/,
    ],
    ['seven weeks', weeks(7, '2026-01-05', (_, day) => [day, 1, 2]), /at least 8/],
    ['a single week', weeks(1, '2026-01-05', (_, day) => [day, 1, 2]), /one date only/],
  ])('%s are declined with the reason', (_, rows, message) => {
    expect(() => review(csv(['date', 'tv spend', 'sales'], rows))).toThrow(message);
  });

  test('a review is plain JSON', () => {
    const shown = review(shop(60));
    expect(JSON.parse(JSON.stringify(shown))).toEqual(shown);
  });
});
