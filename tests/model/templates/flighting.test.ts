import { expect, test } from 'vitest';
import {
  ahead,
  alwaysOn,
  bursts,
  eachYear,
  type Flighting,
  pulse,
  ramp,
  steps,
  within,
} from '../../../lib/model/templates/flighting';
import { peakedSeason } from '../../../lib/model/templates/seasons';

const MONDAY = '2026-01-05';

test.each<[string, Flighting, number[]]>([
  ['always on', alwaysOn, [1, 1, 1, 1, 1, 1]],
  ['bursts', bursts([2, 5], 2, 0.1), [0.1, 1, 1, 0.1, 1, 1]],
  ['a pulse', pulse(3, 1, 0.5), [1, 0.5, 0.5, 1, 0.5, 0.5]],
  ['a ramp', ramp(5), [0, 0.25, 0.5, 0.75, 1, 1]],
  [
    'steps',
    steps([
      [2, 1],
      [5, 0.5],
    ]),
    [0, 1, 1, 1, 0.5, 0.5],
  ],
  [
    'one within another',
    within(
      steps([
        [1, 1],
        [4, 2],
      ]),
      pulse(2, 1),
    ),
    [1, 0, 1, 0, 2, 0],
  ],
])('%s gives the level of each week', (_, flighting, levels) => {
  expect(flighting(6, MONDAY)).toEqual(levels);
});

test('a pattern of the year follows the calendar, not the week of the plan', () => {
  // 5 January is in week 0 of the year, 23 February 49 days later in week 7.
  expect(eachYear(1, 2)(4, MONDAY)).toEqual([0, 1, 1, 0]);
  expect(eachYear(7, 7)(2, '2026-02-23')).toEqual([1, 0]);
});

test('spend that is ahead of a season is what the season is so many weeks later', () => {
  const index = Array.from({ length: 52 }, (_, week) => week);
  expect(ahead(index, 3)(3, MONDAY)).toEqual([3, 4, 5]);
});

test('a season has mean 1 and its peak where it is said to be', () => {
  const season = peakedSeason([{ week: 50, height: 2, halfWidth: 3 }]);
  expect(season.reduce((sum, level) => sum + level, 0) / 52).toBeCloseTo(1, 12);
  expect(season.indexOf(Math.max(...season))).toBe(50);
  // Three weeks on, over the year's end, half of the peak is left.
  expect((season[1] - season[25]) / (season[50] - season[25])).toBeCloseTo(0.5, 3);
});
