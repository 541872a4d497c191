import { describe, expect, it } from 'vitest';
import { roundSplit } from '../../../lib/analysis/forecast/money-series';

describe('roundSplit', () => {
  it('gives what rounding leaves to the parts that lost most, so that they add up to the total', () => {
    const split = {
      push: Float64Array.of(0.333),
      pull: Float64Array.of(0.333),
      organic: Float64Array.of(0.334),
    };
    const { push, pull, organic } = roundSplit(split, Float64Array.of(1), 'EUR');
    expect([push[0], pull[0], organic[0]]).toEqual([0.33, 0.33, 0.34]);
  });

  it('takes no longer where amounts are so large that doubles leave millions of units', () => {
    const huge = 1e22;
    const split = { push: Float64Array.of(huge), pull: Float64Array.of(0), organic: Float64Array.of(0) };
    const started = performance.now();
    roundSplit(split, Float64Array.of(huge * (1 + 1e-9)), 'EUR');
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
