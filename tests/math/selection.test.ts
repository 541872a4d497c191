import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantiles } from '../../lib/math/quantiles';
import { makeDecileSelection } from '../../lib/math/selection';

const decilesOf = (values: readonly number[]) => {
  const into = [0, 1, 2].map(() => new Float64Array(1));
  makeDecileSelection(values.length)(Float64Array.from(values), values.length, into, 0);
  return into.map((found) => found[0]);
};

describe('makeDecileSelection', () => {
  it('gives the quantiles that sorting gives, bit for bit', () => {
    const number = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: 0, max: 3 }),
    );
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 300 }), (values) => {
        // -0 and 0 are equal, and which comes first is not ours to say.
        expect(decilesOf(values).map((x) => x + 0)).toEqual(
          quantiles(values, [0.1, 0.5, 0.9]).map((x) => x + 0),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it.each([1, 2, 3, 4, 5, 10, 11, 1000])('takes sorted, reversed and equal lists of %s', (count) => {
    const rising = Array.from({ length: count }, (_, i) => i);
    const expected = quantiles(rising, [0.1, 0.5, 0.9]);
    expect(decilesOf(rising)).toEqual(expected);
    expect(decilesOf([...rising].reverse())).toEqual(expected);
    expect(decilesOf(rising.map(() => 7))).toEqual([7, 7, 7]);
  });

  it('takes lists in which nearly all values are in one bin', () => {
    const list = Array.from({ length: 500 }, (_, i) => (i * 7919) % 500);
    list[3] = 1e300;
    list[77] = -1e12;
    expect(decilesOf(list)).toEqual(quantiles(list, [0.1, 0.5, 0.9]));
  });

  it('serves one list after another', () => {
    const select = makeDecileSelection(200);
    const into = [0, 1, 2].map(() => new Float64Array(2));
    const lists = [1, 2].map((k) => Array.from({ length: 200 }, (_, i) => Math.sin(i * k)));
    for (const [at, list] of lists.entries()) select(Float64Array.from(list), 200, into, at);
    for (const [at, list] of lists.entries()) {
      expect(into.map((found) => found[at])).toEqual(quantiles(list, [0.1, 0.5, 0.9]));
    }
  });

  it('looks at the first values only', () => {
    const into = [0, 1, 2].map(() => new Float64Array(2));
    makeDecileSelection(5)(Float64Array.of(3, 1, 2, 99, -99), 3, into, 1);
    expect(into.map((found) => found[1])).toEqual(quantiles([1, 2, 3], [0.1, 0.5, 0.9]));
  });
});
