import fc from 'fast-check';
import { it } from 'vitest';
import { arbitraryPlan } from '/work/main/tests/support/arbitrary-plan';
import { findingsOf } from '/work/main/tests/support/checked-plan';

it('x', () => {
  let n = 0;
  fc.assert(
    fc.property(arbitraryPlan({ maxChannels: 5 }), (p) => {
      const bad = findingsOf(p).filter(
        (f) =>
          f.numbers.some(({ value }) => !Number.isFinite(value)) ||
          /NaN|undefined|Infinity/.test(f.what + f.advice),
      );
      if (bad.length) {
        if (n++ < 6) console.log(JSON.stringify(bad));
      }
    }),
    { numRuns: 8000 },
  );
  console.log('bad', n);
}, 300000);
