import { describe, expect, test } from 'vitest';
import { compile } from '../../lib/model/compile';
import { simulate } from '../../lib/model/simulate';
import { samplePlan } from '../support/sample-plan';

const plan = samplePlan();
const [baseline] = plan.scenarios;

describe('variants of a plan', () => {
  test('a lane that differs in nothing is the plan itself', () => {
    const lanes = 2;
    const same = plan.channels.map(() => Float64Array.of(1, 1));
    const never = plan.channels.map(() => Float64Array.of(Infinity, Infinity));
    const batch = simulate(compile(plan, baseline, { lanes, spendFactor: same, offFrom: never }));
    const alone = simulate(compile(plan, baseline));
    for (let week = 0; week < alone.weeks; week++) {
      expect(batch.series.orders[2 * week + 1]).toBe(alone.series.orders[week]);
    }
  });

  test('an override is the same as the plan stating the value', () => {
    const stated = samplePlan({ dynamics: { ...plan.dynamics, imitation: 0.4 } });
    const overrides = new Map([['dynamics.imitation', Float64Array.of(0.4)]]);
    const overridden = simulate(compile(plan, baseline, { lanes: 1, overrides }));
    expect(overridden.series).toEqual(simulate(compile(stated, stated.scenarios[0])).series);
  });

  test('a channel is off from its week on and not before', () => {
    const offFrom = [Float64Array.of(10), Float64Array.of(Infinity)];
    const { spend } = simulate(compile(plan, baseline, { lanes: 1, offFrom })).series;
    expect([...spend.slice(0, 10)]).toEqual(Array(10).fill(2000));
    expect([...spend.slice(10)]).toEqual(Array(16).fill(500));
  });

  test('past the horizon nothing is spent', () => {
    const { spend } = simulate(compile(plan, baseline, { lanes: 1, weeks: 30 })).series;
    expect([...spend.slice(25)]).toEqual([2000, 0, 0, 0, 0]);
  });

  test('a channel without a flight spends nothing', () => {
    const { spend } = simulate(compile(plan, { ...baseline, flights: [] })).series;
    expect([...spend]).toEqual(Array(26).fill(0));
  });

  test.each([
    ['offFrom', { offFrom: [Float64Array.of(1)] }],
    ['offFrom', { offFrom: [Float64Array.of(1), Float64Array.of(1)] }],
    ['spendFactor', { spendFactor: [Float64Array.of(1, 1), Float64Array.of(1)] }],
    ['dynamics.imitation', { overrides: new Map([['dynamics.imitation', Float64Array.of(1)]]) }],
  ])('%s without a value for every lane is refused', (name, variants) => {
    expect(() => compile(plan, baseline, { lanes: 2, ...variants })).toThrow(RangeError);
    expect(() => compile(plan, baseline, { lanes: 2, ...variants })).toThrow(name);
  });
});

describe('a state to go on from', () => {
  test('that lies past the end of the batch is refused', () => {
    const { end } = simulate(compile(plan, baseline));
    const short = compile(plan, baseline, { lanes: 1, weeks: 10 });
    expect(() => simulate(short, end)).toThrow('the state is of week 26');
  });

  test('of one lane goes on in many; of several lanes only in as many', () => {
    const { end } = simulate(compile(plan, baseline, { lanes: 1, weeks: 10 }));
    const three = simulate(compile(plan, baseline, { lanes: 3 }), end);
    expect(three.weeks).toBe(16);
    expect(() => simulate(compile(plan, baseline, { lanes: 2 }), three.end)).toThrow(RangeError);
  });

  test('is left as it was', () => {
    const { end } = simulate(compile(plan, baseline, { lanes: 1, weeks: 10 }));
    const before = structuredClone(end);
    simulate(compile(plan, baseline), end);
    expect(end).toEqual(before);
  });
});
