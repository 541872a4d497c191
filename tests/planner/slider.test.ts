import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSliderEnd } from '../../app/plans/mix/slider-scale';
import { positionOf, STEPS, valueAt } from '../../app/ui/slider-scale';

const maxima = fc.constantFrom(50, 120, 8_000, 12_000, 25_000, 3_000_000);

describe('a spend slider', () => {
  it('moves with every step, at its end as well', () => {
    fc.assert(
      fc.property(maxima, fc.integer({ min: 40, max: STEPS }), (max, from) => {
        const scale = { max, scale: 'root' } as const;
        const now = valueAt(from, from, scale);
        const at = positionOf(now, scale);
        expect(positionOf(valueAt(at - 1, at, scale), scale)).toBeLessThan(at);
        if (at < STEPS) expect(positionOf(valueAt(at + 1, at, scale), scale)).toBeGreaterThan(at);
      }),
    );
    expect(valueAt(STEPS - 1, STEPS, { max: 12_000, scale: 'root' })).toBe(11_980);
  });

  it('has a first step that is worth one, and goes back to nothing', () => {
    const scale = { max: 12_000, scale: 'root' } as const;
    expect(valueAt(1, 0, scale)).toBe(10);
    expect(valueAt(positionOf(10, scale) - 1, positionOf(10, scale), scale)).toBe(0);
  });

  it('keeps its end while a plan needs it, and takes it back when less than a third is needed', () => {
    expect(nextSliderEnd(12_000, 15_000)).toBe(12_000);
    expect(nextSliderEnd(12_000, 20_000)).toBe(20_000);
    expect(nextSliderEnd(3_000_000, 12_000)).toBe(12_000);
    expect(nextSliderEnd(12_000, 5_000)).toBe(12_000);
  });
});
