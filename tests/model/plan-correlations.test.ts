import { describe, expect, it } from 'vitest';
import { correlatedPlan } from '../../lib/analysis/uncertainty/correlated-plan';
import { parsePlan } from '../../lib/model/plan';
import { refused } from '../support/refused';
import { samplePlan } from '../support/sample-plan';

const plan = samplePlan();
const parse = (correlations: unknown) => parsePlan({ ...plan, correlations });

describe('correlations of a plan', () => {
  it('are read back as they were written, and absent where the plan says nothing', () => {
    const correlations = {
      sameTerm: 0.5,
      pairs: [{ a: 'dynamics.erosion', b: 'dynamics.priceMemory', correlation: -0.3 }],
    };
    expect(parse(correlations).correlations).toEqual(correlations);
    expect(parsePlan(plan)).not.toHaveProperty('correlations');
  });

  it.each([
    [{ sameTerm: 1 }, 'correlations.sameTerm'],
    [{ sameTerm: -0.1 }, 'correlations.sameTerm'],
    [{ pairs: [{ a: 'dynamics.erosion', b: 'dynamics.erosion', correlation: 0 }] }, 'correlations.pairs[0]'],
    [{ pairs: [{ a: 'dynamics.luck', b: 'dynamics.erosion', correlation: 0 }] }, 'correlations.pairs[0]'],
    [
      { pairs: [{ a: 'dynamics.erosion', b: 'dynamics.turnover', correlation: 1 }] },
      'correlations.pairs[0].correlation',
    ],
    [
      { sameTerm: 0.2, pairs: [{ a: 'channels.ads.slope', b: 'dynamics.erosion', correlation: 0 }] },
      'correlations.pairs[0]',
    ],
    [{ together: 0.5 }, 'correlations.together'],
  ])('%j is refused at %s', (correlations, field) => {
    expect(refused(() => parse(correlations)).issues.map((issue) => issue.field)).toContain(field);
  });

  it('of a request take the place of the plan’s own number, leave its pairs, and go with 0', () => {
    const pairs = [{ a: 'dynamics.erosion', b: 'dynamics.priceMemory', correlation: -0.3 }];
    expect(correlatedPlan(plan, 0.4).correlations).toEqual({ sameTerm: 0.4 });
    expect(correlatedPlan(parse({ sameTerm: 0.4, pairs }), 0).correlations).toEqual({ pairs });
    expect(correlatedPlan(parse({ sameTerm: 0.4 }), 0)).toEqual(parsePlan(plan));
    const tied = parse({ pairs: [{ a: 'channels.ads.slope', b: 'dynamics.erosion', correlation: 0.2 }] });
    expect(refused(() => correlatedPlan(tied, 0.4)).issues[0].message).toMatch(/already ties/);
  });
});
