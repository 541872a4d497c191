import { describe, expect, it } from 'vitest';
import { editRows, layShape, setBlackout, shapeOfWeeks } from '../../../app/plans/flighting/flight-edits';
import { flightRows } from '../../../app/plans/flighting/flight-rows';
import { SHAPES } from '../../../app/plans/flighting/patterns';
import { samplePlan } from '../../support/sample-plan';

/** A sample with a season, so that no two shapes are the same weights. */
const plan = samplePlan({
  market: {
    ...samplePlan().market,
    seasonality: Array.from({ length: 52 }, (_, week) => 1 + (week - 25.5) / 100),
  },
});
const [ads] = flightRows(plan);
const area = { scenarioId: 'baseline', rows: [ads], span: { from: 3, to: 18 } };

describe('the shape of weeks', () => {
  it.each(SHAPES)('is %s where that pattern was laid, with blackout weeks in between as well', (shape) => {
    const laid = layShape(plan, area, shape, () => 0);
    expect(shapeOfWeeks(laid, area)).toBe(shape);
    const silenced = setBlackout(plan, { ...area, span: { from: 8, to: 9 } }, true);
    expect(
      shapeOfWeeks(
        layShape(silenced, area, shape, () => 0),
        area,
      ),
    ).toBe(shape);
  });

  it('is none of weeks that follow no pattern, hold nothing, are one week, or are of several rows', () => {
    const uneven = editRows(plan, area, ({ series }) => series.map((amount, week) => amount + week * week));
    expect(shapeOfWeeks(uneven, area)).toBeNull();
    const empty = editRows(plan, area, ({ series }) => series.map(() => 0));
    expect(shapeOfWeeks(empty, area)).toBeNull();
    expect(shapeOfWeeks(plan, { ...area, span: { from: 3, to: 3 } })).toBeNull();
    expect(shapeOfWeeks(plan, { ...area, rows: flightRows(plan) })).toBeNull();
  });
});
