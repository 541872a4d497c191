import { describe, expect, test } from 'vitest';
import { estimateSeason, NO_SEASON } from '../../lib/analysis/import/season';
import { addDays, seasonWeek } from '../../lib/model/calendar';

const START = '2020-01-06';
const at = (week: number) => seasonWeek(addDays(START, week * 7));
const bell = (weekOfYear: number) => 1 + 0.4 * Math.sin((2 * Math.PI * weekOfYear) / 52);

describe('season by week of the year', () => {
  test('less than a year shows none', () => {
    expect(estimateSeason(Array(51).fill(3), START)).toEqual(NO_SEASON);
  });

  test.each([1, 2, 3, 5])('%d years of a smooth season give it back within 3 %%', (years) => {
    const { index } = estimateSeason(
      Array.from({ length: years * 52 }, (_, week) => 700 * bell(at(week))),
      START,
    );
    for (const [week, value] of index.entries())
      expect(Math.abs(value - bell(week))).toBeLessThan(0.03 * 1.4);
  });

  test('growth does not pass for season', () => {
    const ratios = Array.from({ length: 208 }, (_, week) => (100 + week) * bell(at(week)));
    const { index } = estimateSeason(ratios, START);
    for (const [week, value] of index.entries()) expect(Math.abs(value - bell(week))).toBeLessThan(0.06);
  });

  test('a peak that comes every year stays a peak; one that came once does not', () => {
    const ratios = Array.from({ length: 208 }, (_, week) =>
      at(week) === 47 ? 300 : week === 60 ? 300 : 100,
    );
    const { index } = estimateSeason(ratios, START);
    expect(index[47]).toBeGreaterThan(2.5);
    expect(index[at(60)]).toBeLessThan(1.6);
  });

  test('unknown and zero weeks leave the mean at 1', () => {
    const ratios = Array.from({ length: 130 }, (_, week) =>
      week % 3 === 0 ? null : week % 5 === 0 ? 0 : 50,
    );
    const { index } = estimateSeason(ratios, START);
    expect(index.reduce((sum, value) => sum + value, 0) / 52).toBeCloseTo(1, 9);
    expect(index.every(Number.isFinite)).toBe(true);
  });
});
