import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../lib/model/plan';
import { json } from '../../../lib/report/formats/json';
import { planInFile } from '../../../lib/report/plan-in-file';
import { makeReport } from '../../../lib/report/report';
import { arbitraryNamedPlan } from '../../support/arbitrary-name';

/** As many as the promise is made for: small plans, so that so many take seconds. */
const PLANS = 10_000;

describe('a forecast written as JSON', () => {
  it('holds the plan it is of: read back it is the identical document', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(arbitraryNamedPlan({ maxChannels: 3, horizonWeeks: 4 }), (plan) => {
        const report = makeReport({ plan, scenarioId: 'baseline', seed: 1, draws: 0, locale: 'en' });
        const read = parsePlan(planInFile(JSON.parse(json.write(report))));
        expect(JSON.stringify(read)).toBe(JSON.stringify(plan));
      }),
      { numRuns: PLANS },
    );
  });
});
