import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundUp, sliderMax } from '../../app/plans/mix/slider-scale';
import { hoverWeek } from '../../app/ui/charts/hover-week';
import { laneArea, placeLayers } from '../../app/ui/charts/plot-layers';
import { spreadLabels } from '../../app/ui/charts/spread-labels';
import { quarterTicks } from '../../lib/report/drawing/calendar-ticks';
import { extent, ticksOf } from '../../lib/report/drawing/ticks';
import { samplePlan } from '../support/sample-plan';

describe('ticksOf', () => {
  it.each([
    [0, 617, 3, [0, 200, 400, 600]],
    [0, 0.26, 2, [0, 0.1, 0.2]],
    [0, 4890, 2, [0, 2000, 4000]],
    [-900_000, 836_000, 4, [-500_000, 0, 500_000]],
    [0, 0, 3, [0]],
  ])('puts round values over %d to %d', (low, high, most, values) => {
    expect(ticksOf(low, high, most).values).toEqual(values);
  });

  it('keeps zero, the data and every tick in view, for any data', () => {
    const amount = fc.integer({ min: -1e12, max: 1e12 }).map((cents) => cents / 1e4);
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const { values, domain } = ticksOf(Math.min(a, b), Math.max(a, b), 4);
        expect(domain[0]).toBeLessThanOrEqual(Math.min(0, a, b));
        expect(domain[1]).toBeGreaterThanOrEqual(Math.max(0, a, b));
        expect(values).toContain(0);
        expect(values.length).toBeLessThanOrEqual(5);
        for (const value of values) {
          expect(value).toBeGreaterThanOrEqual(domain[0]);
          expect(value).toBeLessThanOrEqual(domain[1]);
        }
      }),
    );
  });
});

describe('extent', () => {
  it('skips what is no number', () => {
    expect(extent([null, 3, Number.NaN], ['x'], [-1])).toEqual([-1, 3]);
    expect(extent([null])).toEqual([0, 0]);
  });
});

describe('spreadLabels', () => {
  it('leaves labels that have room where they are', () => {
    expect(spreadLabels([10, 50, 90], 12, 0, 100)).toEqual([10, 50, 90]);
  });

  it('pushes labels apart, in order and inside, for any heights that fit', () => {
    const heights = fc.array(fc.double({ min: -50, max: 150, noNaN: true }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(heights, (wanted) => {
        const placed = spreadLabels(wanted, 12, 0, 100);
        const sorted = placed.slice().sort((a, b) => a - b);
        for (let i = 1; i < sorted.length; i++) expect(sorted[i] - sorted[i - 1]).toBeGreaterThan(12 - 1e-6);
        expect(sorted[0]).toBeGreaterThanOrEqual(-1e-6);
        expect(sorted[sorted.length - 1]).toBeLessThanOrEqual(100 + 1e-6);
        for (let i = 0; i < wanted.length; i++)
          for (let j = 0; j < wanted.length; j++)
            if (wanted[i] < wanted[j]) expect(placed[i]).toBeLessThan(placed[j]);
      }),
    );
  });
});

describe('quarterTicks', () => {
  it('marks quarters by the middle of the week, and years once', () => {
    const ticks = quarterTicks('2026-01-05', 104);
    expect(ticks.map(({ week }) => week)).toEqual([0, 12, 25, 38, 52, 64, 77, 91]);
    expect(ticks.filter(({ yearBegins }) => yearBegins).map(({ year }) => year)).toEqual([2026, 2027]);
  });

  it('drops a sliver of a quarter at the start', () => {
    expect(quarterTicks('2026-12-14', 30)[0]).toMatchObject({ week: 3, year: 2027, yearBegins: true });
  });
});

describe('the pointer', () => {
  it('follows, is pinned, walks and lets go', () => {
    const pointer = hoverWeek(104);
    pointer.hover(10);
    pointer.pin(20);
    pointer.hover(30);
    expect(pointer.get()).toBe(20);
    pointer.step(-1, 0);
    expect(pointer.get()).toBe(19);
    pointer.step(1000, 0);
    expect(pointer.get()).toBe(103);
    pointer.free();
    expect(pointer.get()).toBeNull();
  });
});

describe('laneArea', () => {
  it('keeps each lane within its own, on its own scale', () => {
    const { base, top } = laneArea([0, 5, 10], 1, 5);
    expect(base).toEqual([3, 3, 3]);
    expect(top[0]).toBe(3);
    expect(top[2]).toBeGreaterThan(3.7);
    expect(top[2]).toBeLessThan(4);
  });
});

describe('the end of the sliders', () => {
  it('is round and leaves air above the largest spend', () => {
    expect(roundUp(11_100)).toBe(12_000);
    expect(sliderMax(samplePlan())).toBe(2_500);
  });
});

describe('placeLayers', () => {
  const frame = { width: 100, height: 50, weeks: 2, domain: [0, 10] as const };

  it('puts a week in the middle of its column and the value on the domain', () => {
    const [line] = placeLayers([{ type: 'line', id: 'l', values: [0, 10], stroke: 'red' }], frame);
    expect(line.line).toBe('M25,50L75,0');
  });

  it('stands areas of a stack on each other, and bands on their lower edge', () => {
    const placed = placeLayers(
      [
        { type: 'area', id: 'a', stack: 's', values: [2, 4], fill: 'red' },
        { type: 'area', id: 'b', stack: 's', values: [3, 1], fill: 'blue', stroke: 'white' },
        { type: 'area', id: 'band', values: [8, 8], base: [6, 5], fill: 'grey' },
      ],
      frame,
    );
    expect(placed.map(({ outline }) => outline)).toEqual([
      'M25,40L75,30L75,50L25,50Z',
      'M25,25L75,25L75,30L25,40Z',
      'M25,10L75,10L75,25L25,20Z',
    ]);
    expect(placed.map(({ line }) => line)).toEqual(['', 'M25,25L75,25', '']);
  });

  it('leaves a gap where a value or its lower edge is missing', () => {
    const [band] = placeLayers(
      [{ type: 'area', id: 'band', values: [null, 8], base: [1, Number.NaN], fill: 'grey' }],
      frame,
    );
    expect(band.outline).toBe('');
    const [line] = placeLayers([{ type: 'line', id: 'l', values: [1, null, 3, 4], stroke: 'red' }], {
      ...frame,
      weeks: 4,
    });
    expect(line.line).toBe('M12.5,45M62.5,35L87.5,30');
  });
});
