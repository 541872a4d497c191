import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossoverWeek, smoothedPullShare } from '../../../lib/analysis/attribution/crossover';

const constant = (weeks: number, value: number) => new Float64Array(weeks).fill(value);
/** `before` in the weeks before `from` (counted from 1), `after` from it on. */
const step = (weeks: number, from: number, before: number, after: number) =>
  constant(weeks, before).map((value, week) => (week + 1 < from ? value : after));

describe('crossoverWeek', () => {
  it('is the week of the step where pull steps over push symmetrically', () => {
    // Smoothed pull at week t is 0 + 2 · (weeks at 2 within ±6)/13: over 1 from 7 of 13 weeks, at the step itself.
    expect(crossoverWeek({ push: constant(60, 1), pull: step(60, 30, 0, 2) })).toBe(30);
  });

  it.each([
    ['pull never leads', constant(60, 2), constant(60, 1)],
    ['pull leads from the start: nothing was overtaken', constant(60, 1), constant(60, 2)],
    ['both bring nothing', constant(60, 0), constant(60, 0)],
    ['both bring the same', constant(60, 3), constant(60, 3)],
    ['push was ahead by rounding only', step(60, 20, 1 + 1e-13, 1), step(60, 20, 1, 2)],
    ['pull leads for less than 8 weeks before the end', constant(60, 1), step(60, 55, 0, 2)],
    ['the plan is shorter than 8 weeks', Float64Array.of(2, 2, 1, 0, 0), Float64Array.of(0, 0, 2, 4, 4)],
  ])('is null where %s', (_, push, pull) => expect(crossoverWeek({ push, pull })).toBeNull());

  it('does not count a lead that lasts less than 8 weeks', () => {
    const push = constant(120, 1);
    // Two weeks of 8, `apart` weeks apart, smooth to 16/13 > 1 where 13 weeks hold both, and to 8/13 elsewhere.
    const bursts = (apart: number) =>
      constant(120, 0).map((_, week) => (week === 20 || week === 20 + apart ? 8 : week >= 89 ? 2 : 0));
    expect(crossoverWeek({ push, pull: bursts(6) })).toBe(90);
    expect(crossoverWeek({ push, pull: bursts(5) })).toBe(20);
  });

  it('does not depend on the unit of the outcome', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 })), {
          minLength: 4,
          maxLength: 80,
        }),
        (weeks) => {
          const push = Float64Array.from(weeks, ([value]) => value);
          const pull = Float64Array.from(weeks, ([, value]) => value);
          const scaled = crossoverWeek({ push: push.map((v) => v * 1024), pull: pull.map((v) => v * 1024) });
          expect(scaled).toBe(crossoverWeek({ push, pull }));
        },
      ),
    );
  });
});

describe('a side that brings nobody', () => {
  it('never leads, also where the other side costs customers', () => {
    const push = Float64Array.from({ length: 60 }, (_, week) => (week < 20 ? 5 : -2));
    expect(crossoverWeek({ push, pull: constant(60, 0) })).toBeNull();
    expect(crossoverWeek({ push, pull: constant(60, 0.5) })).toBeGreaterThan(15);
  });

  it('has not led either: pull that leads a costly push from the start overtakes nothing', () => {
    const pull = Float64Array.from({ length: 60 }, (_, week) => (week < 20 ? -5 : 2));
    expect(crossoverWeek({ push: constant(60, -1), pull })).toBeNull();
  });
});

describe('smoothedPullShare', () => {
  it('is pull of push and pull, smoothed before divided', () => {
    const share = smoothedPullShare({ push: constant(30, 3), pull: constant(30, 1) });
    expect([...share].every((value) => value === 0.25)).toBe(true);
  });

  it('is NaN where neither brings anything, and 0 to 1 where a side costs customers', () => {
    expect(smoothedPullShare({ push: constant(3, 0), pull: constant(3, 0) })).toEqual(
      constant(3, Number.NaN),
    );
    expect([...smoothedPullShare({ push: constant(3, -1), pull: constant(3, 2) })]).toEqual([1, 1, 1]);
  });
});
