import { describe, expect, it } from 'vitest';
import { correlatedScores } from '../../../lib/analysis/uncertainty/correlations';
import { parameterDraws } from '../../../lib/analysis/uncertainty/draw-parameters';
import { pointAddress } from '../../../lib/analysis/uncertainty/draw-points';
import { drawEnsemble } from '../../../lib/analysis/uncertainty/uncertainty';
import { PlannerError } from '../../../lib/errors';
import { MOST_DIMENSIONS } from '../../../lib/math/quasi-random';
import { CHANNEL_KINDS } from '../../../lib/model/channels/registry';
import type { Correlations } from '../../../lib/model/correlations';
import { parametersOf } from '../../../lib/model/parameters-of';
import { parsePlan } from '../../../lib/model/plan';
import { refused } from '../../support/refused';
import { samplePlan } from '../../support/sample-plan';

const DRAWS = 4096;
const ADS = 'channels.ads.halfSaturation';
const SEO = 'channels.seo.halfSaturation';

function scores(correlations: Correlations, address: string, seed = 7): Float64Array {
  const of = correlatedScores(seed, correlations)(address);
  return Float64Array.from({ length: DRAWS }, (_, draw) => of(draw));
}

function correlation(a: Float64Array, b: Float64Array): number {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const product = (x: Float64Array, y: Float64Array) => {
    const [mx, my] = [mean(x), mean(y)];
    return x.reduce((sum, value, at) => sum + (value - mx) * (y[at] - my), 0);
  };
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}

describe('correlated draws', () => {
  it.each([0, 0.3, 0.8])('reach %s between the same term of two channels', (wanted) => {
    const sameTerm = { sameTerm: { halfSaturation: wanted } };
    expect(correlation(scores(sameTerm, ADS), scores(sameTerm, SEO))).toBeCloseTo(wanted, 1);
    const other = scores(sameTerm, 'channels.seo.halfLifeWeeks');
    expect(Math.abs(correlation(scores(sameTerm, ADS), other))).toBeLessThan(0.05);
  });

  it.each([-0.7, 0.2, 0.9])('reach %s between a given pair, in whichever order it is given', (wanted) => {
    const [a, b] = ['dynamics.erosion', 'channels.ads.awareness'];
    const pair = { pairs: [{ a, b, correlation: wanted }] };
    expect(correlation(scores(pair, a), scores(pair, b))).toBeCloseTo(wanted, 1);
    const turned = { pairs: [{ a: b, b: a, correlation: wanted }] };
    expect(scores(turned, a)).toEqual(scores(pair, a));
    expect(scores(turned, b)).toEqual(scores(pair, b));
  });

  it('reach all correlations of a chain at once, and leave each number standard normal', () => {
    const [a, b, c] = ['dynamics.turnover', 'dynamics.slipping', 'dynamics.drifting'];
    const chain = {
      pairs: [
        { a, b, correlation: 0.6 },
        { a: b, b: c, correlation: -0.5 },
      ],
    };
    const [x, y, z] = [a, b, c].map((address) => scores(chain, address));
    expect(correlation(x, y)).toBeCloseTo(0.6, 1);
    expect(correlation(y, z)).toBeCloseTo(-0.5, 1);
    expect(correlation(x, z)).toBeCloseTo(0, 1);
    for (const values of [x, y, z]) {
      const squares = values.reduce((sum, value) => sum + value ** 2, 0) / DRAWS;
      expect(Math.abs(values.reduce((sum, value) => sum + value, 0) / DRAWS)).toBeLessThan(0.05);
      expect(squares).toBeCloseTo(1, 1);
    }
  });

  it('reach every term of two channels by one number', () => {
    for (const term of ['halfSaturation', 'conversion', 'halfLifeWeeks']) {
      const [one, other] = [`channels.ads.${term}`, `channels.email.${term}`];
      expect(correlation(scores({ sameTerm: 0.6 }, one), scores({ sameTerm: 0.6 }, other))).toBeCloseTo(
        0.6,
        1,
      );
    }
    expect(scores({ sameTerm: 0.6 }, 'dynamics.turnover')).toEqual(scores({}, 'dynamics.turnover'));
  });

  it('leave every other number as it was', () => {
    const tied = { pairs: [{ a: ADS, b: 'dynamics.erosion', correlation: 0.5 }] };
    for (const address of [SEO, 'dynamics.turnover'])
      expect(scores(tied, address)).toEqual(scores({}, address));
  });

  it('do not hang on the plan: a channel more leaves all draws as they were', () => {
    const plan = samplePlan();
    const [ads] = plan.channels;
    const wider = parsePlan({
      ...plan,
      channels: [{ ...ads, id: 'radio', name: 'Radio' }, ...plan.channels],
    });
    const correlations = { sameTerm: 0.5 };
    const before = parameterDraws({ ...plan, correlations }, 7)(0, 40);
    const after = parameterDraws({ ...wider, correlations }, 7)(0, 40);
    expect(before).not.toEqual(parameterDraws(plan, 7)(0, 40));
    for (const [address, values] of before) expect(after.get(address)).toEqual(values);
  });

  it('widen the range where what helps comes together, and narrow it where one makes up for the other', () => {
    const plan = samplePlan();
    const width = (correlation: number) => {
      const pair = { a: 'dynamics.baseConsideration', b: 'dynamics.baseConversion', correlation };
      const tied = { ...plan, correlations: { pairs: [pair] } };
      const { p10, p90 } = drawEnsemble(tied, tied.scenarios[0], { draws: 640, seed: 7 }).ranges.newCustomers;
      return (p90 ?? 0) - (p10 ?? 0);
    };
    const [apart, alone, together] = [-0.8, 0, 0.8].map(width);
    expect(together).toBeGreaterThan(1.1 * alone);
    expect(apart).toBeLessThan(0.9 * alone);
  });

  it('are refused with every reason where no such numbers exist', () => {
    const [a, b, c] = ['dynamics.turnover', 'dynamics.slipping', 'dynamics.drifting'];
    const draw = (correlations: Correlations) => refused(() => correlatedScores(7, correlations));
    const faults = draw({
      sameTerm: { halfSaturation: 1 },
      pairs: [
        { a, b: a, correlation: 0.1 },
        { a: ADS, b, correlation: 1.2 },
      ],
    });
    expect(faults).toBeInstanceOf(PlannerError);
    expect(faults.issues.map(({ field }) => field)).toEqual([
      'sameTerm.halfSaturation',
      'pairs[0]',
      'pairs[1].correlation',
      'pairs[1]',
    ]);
    const apart = draw({
      pairs: [
        { a, b, correlation: 0.9 },
        { a: b, b: c, correlation: 0.9 },
        { a, b: c, correlation: -0.9 },
      ],
    });
    expect(apart.issues[0].message).toMatch(/contradict/);
  });
});

describe('pointAddress', () => {
  it('gives every parameter of every kind a place of its own in its set', () => {
    const channels = Object.keys(CHANNEL_KINDS).map((kind) => ({
      id: kind,
      kind,
      name: kind,
      parameters: {},
    }));
    const plan = parsePlan({ ...samplePlan(), channels, scenarios: [{ id: 'a', name: 'A', flights: [] }] });
    const places = parametersOf(plan).map(({ address }) => pointAddress(address));
    expect(new Set(places.map(({ set, dimension }) => `${set} ${dimension}`)).size).toBe(places.length);
    for (const { dimension } of places) expect(dimension).toBeLessThan(MOST_DIMENSIONS);
  });

  it.each(['dynamics.none', 'channels.ads.none', 'elsewhere'])('refuses %s', (address) => {
    expect(() => pointAddress(address)).toThrow(RangeError);
  });
});
