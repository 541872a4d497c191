import { describe, expect, it } from 'vitest';
import { columnAt, columnsOf } from '../../../app/plans/flighting/columns';
import { heatScale, heatStep } from '../../../app/plans/flighting/heat-scale';
import { extentOf, oneCell, stepOf, stepped } from '../../../app/plans/flighting/selection';
import { readTyped } from '../../../app/plans/flighting/typed-amount';

describe('the heat scale', () => {
  it('has round bounds at the fifths of the weeks that spend, each below the next', () => {
    const amounts = Array.from({ length: 101 }, (_, index) => index * 101);
    const { bounds, colors } = heatScale([...amounts, 0, 0, 0]);
    expect(bounds).toEqual([2000, 4000, 6100, 8100]);
    expect(colors).toEqual([1, 2, 3, 4, 5]);
  });
  it('puts nothing in the empty step and every amount in one of the five', () => {
    const scale = heatScale([10, 20, 30, 40, 50]);
    expect(heatStep(scale, 0)).toBe(0);
    for (const amount of [0.01, 10, 35, 50, 1e9]) expect(heatStep(scale, amount)).toBeGreaterThan(0);
    expect(heatStep(scale, 1e9)).toBe(5);
  });
  it('has one middle step where all weeks spend alike, and none of its own making without spend', () => {
    expect(heatScale([500, 500, 500])).toEqual({ bounds: [], colors: [3] });
    expect(heatStep(heatScale([]), 0)).toBe(0);
  });
});

describe('columns', () => {
  it.each(['week', 'month', 'quarter'] as const)('by %s hold every week once, in order', (zoom) => {
    const columns = columnsOf('2026-01-05', 104, zoom);
    const weeks = columns.flatMap(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index),
    );
    expect(weeks).toEqual(Array.from({ length: 104 }, (_, week) => week));
    for (const week of weeks) {
      const { from, to } = columns[columnAt(columns, week)];
      expect(week >= from && week <= to).toBe(true);
    }
  });
  it('put a week into the month of its middle day', () => {
    const [january, february] = columnsOf('2026-01-05', 104, 'month');
    expect(january).toEqual({ from: 0, to: 3, month: 1, year: 2026 });
    expect(february.from).toBe(4);
  });
});

describe('the selection', () => {
  const columns = columnsOf('2026-01-05', 104, 'month');
  it('steps by columns, stops at the edges, and extends from its anchor', () => {
    const step = (key: string) => stepOf(key, 3) ?? [0, 0];
    const at = oneCell(0, 0);
    expect(stepped(at, step('ArrowLeft'), { columns, rows: 3, extend: false })).toMatchObject({ week: 0 });
    const right = stepped(at, step('ArrowRight'), { columns, rows: 3, extend: true });
    expect(extentOf(right, columns)).toMatchObject({
      from: 0,
      to: columns[1].to,
      firstColumn: 0,
      lastColumn: 1,
    });
    expect(stepped(at, step('End'), { columns, rows: 3, extend: false }).week).toBe(
      columns[columns.length - 1].from,
    );
  });
});

describe('a typed amount', () => {
  const context = { currency: 'EUR', locale: 'en-US' };
  it('sets, or changes every week by itself', () => {
    expect(readTyped('6,640', 'spend', context)).toEqual({ kind: 'set', amount: 6640 });
    const change = readTyped('+10%', 'spend', context);
    expect('of' in change && [change.of(100), change.of(0)]).toEqual([110, 0]);
    const less = readTyped('-500', 'spend', context);
    expect('of' in less && [less.of(800), less.of(100)]).toEqual([300, 0]);
  });
  it('is refused with its reason', () => {
    expect(readTyped('5kk', 'spend', context)).toEqual({ reason: 'Not a number.' });
    expect(readTyped('95 %', 'discount', context)).toEqual({ reason: 'Deeper than 90 %.' });
  });
});
