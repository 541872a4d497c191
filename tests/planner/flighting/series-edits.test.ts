import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumOver } from '../../../app/plans/flighting/columns';
import { grainOf } from '../../../app/plans/flighting/flight-rows';
import {
  layWeeks,
  moveWeeks,
  resizeWeeks,
  runAt,
  setWeeks,
  splitBlock,
  spreadWeeks,
} from '../../../app/plans/flighting/series-edits';

const open = (weeks: number) => Array<boolean>(weeks).fill(false);
const cents = (series: readonly number[]) =>
  series.reduce((sum, amount) => sum + Math.round(amount * 100), 0);

describe('a run', () => {
  it('ends where the amount changes, not at a cent of rounding', () => {
    const series = [0, 1900, 1900, 6640, 6640.01, 6640, 1900];
    expect(runAt(series, 4)).toEqual({ from: 3, to: 5 });
    expect(runAt(series, 0)).toEqual({ from: 0, to: 0 });
    expect(runAt(series, 1)).toEqual({ from: 1, to: 2 });
  });
});

describe('moving', () => {
  it('lets what a burst passes over take its place', () => {
    expect(moveWeeks([1, 9, 9, 2, 3, 4], { from: 1, to: 2 }, 2, open(6))).toEqual([1, 2, 3, 9, 9, 4]);
    expect(moveWeeks([1, 2, 9, 9], { from: 2, to: 3 }, -1, open(4))).toEqual([1, 9, 9, 2]);
  });
  it('stops at the ends of the horizon', () => {
    expect(moveWeeks([9, 1, 2], { from: 0, to: 0 }, 99, open(3))).toEqual([1, 2, 9]);
  });
  it('steps over silent weeks', () => {
    expect(moveWeeks([9, 0, 1, 2], { from: 0, to: 0 }, 2, [false, true, false, false])).toEqual([1, 0, 9, 2]);
  });
});

describe('stretching', () => {
  it('goes on at the level of the edge and gives back what lies beyond', () => {
    expect(resizeWeeks([1, 1, 9, 9, 1, 1], { from: 2, to: 3 }, { from: 2, to: 4 })).toEqual([
      1, 1, 9, 9, 9, 1,
    ]);
    expect(resizeWeeks([1, 1, 9, 9, 2, 2], { from: 2, to: 3 }, { from: 2, to: 2 })).toEqual([
      1, 1, 9, 2, 2, 2,
    ]);
    expect(resizeWeeks([1, 9, 9, 2], { from: 1, to: 2 }, { from: 0, to: 2 })).toEqual([9, 9, 9, 2]);
    expect(resizeWeeks([9, 9], { from: 0, to: 1 }, { from: 0, to: 0 })).toEqual([9, 0]);
  });
});

describe('splitting', () => {
  it('empties the week and shares its money over the rest of the block', () => {
    expect(splitBlock([5, 6, 6, 6, 5], { from: 1, to: 3 }, 2, open(5), grainOf('spend', 'EUR'))).toEqual([
      5, 9, 0, 9, 5,
    ]);
  });
});

/** Whole cents over some weeks, a block of them, and another block. */
const cases = fc.integer({ min: 4, max: 60 }).chain((weeks) => {
  const span = fc
    .tuple(fc.nat(weeks - 1), fc.nat(weeks - 1))
    .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
  const amounts = fc.array(
    fc.nat(9_999_999).map((units) => units / 100),
    {
      minLength: weeks,
      maxLength: weeks,
    },
  );
  const silent = fc.array(fc.boolean(), { minLength: weeks, maxLength: weeks });
  return fc.record({ amounts, silent, span, to: span, by: fc.integer({ min: -70, max: 70 }) });
});

describe('for any series', () => {
  const grain = grainOf('spend', 'EUR');
  const quiet = (amounts: readonly number[], silent: readonly boolean[]) =>
    amounts.map((amount, week) => (silent[week] ? 0 : amount));

  it('moving, spreading and splitting keep the total to the cent and leave silent weeks empty', () => {
    fc.assert(
      fc.property(cases, ({ amounts, silent, span, to, by }) => {
        const series = quiet(amounts, silent);
        const middle = (span.from + span.to) >> 1;
        for (const after of [
          moveWeeks(series, span, by, silent),
          spreadWeeks(series, span, to, silent, grain),
          splitBlock(series, span, middle, silent, grain),
        ]) {
          expect(after).toHaveLength(series.length);
          expect(cents(after)).toBe(cents(series));
          expect(after.every((amount) => amount >= 0)).toBe(true);
          expect(after.some((amount, week) => silent[week] && amount > 0)).toBe(false);
        }
      }),
    );
  });

  it('painting, laying and stretching change no week outside what they name, and make up no amount', () => {
    fc.assert(
      fc.property(cases, ({ amounts, span, to }) => {
        const painted = setWeeks(amounts, span, 12.34);
        const laid = layWeeks(amounts, amounts.slice(span.from, span.to + 1), to.from);
        const stretched = resizeWeeks(amounts, span, to);
        amounts.forEach((old, week) => {
          const inSpan = week >= span.from && week <= span.to;
          expect(painted[week]).toBe(inSpan ? 12.34 : old);
          if (week < to.from || week > to.from + span.to - span.from) expect(laid[week]).toBe(old);
          if (!inSpan && (week < to.from || week > to.to)) expect(stretched[week]).toBe(old);
          expect([0, ...amounts]).toContain(stretched[week]);
        });
        expect(painted).toHaveLength(amounts.length);
        expect(sumOver(painted, span)).toBeCloseTo(12.34 * (span.to - span.from + 1), 6);
      }),
    );
  });
});
