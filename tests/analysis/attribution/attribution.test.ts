import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORIGINS, splitBySide, splitVariants } from '../../../lib/analysis/attribution/attribution';
import { simulateSets } from '../../../lib/analysis/attribution/side-sets';
import { forecastScenario, SPLIT_KEYS } from '../../../lib/analysis/forecast/forecast';
import { parameterDraws } from '../../../lib/analysis/uncertainty/draw-parameters';
import { compile } from '../../../lib/model/compile';
import { laneSeries } from '../../../lib/model/run';
import { SERIES } from '../../../lib/model/series';
import { simulate } from '../../../lib/model/simulate';
import { TEMPLATES, templatePlan } from '../../../lib/model/templates/registry';
import { samplePlan } from '../../support/sample-plan';

describe('splitBySide', () => {
  it.each([
    // both, pull alone, push alone, neither → push, pull, organic
    { outcome: [10, 4, 7, 1], push: 6, pull: 3, organic: 1, what: 'no joint gain: each side its own' },
    { outcome: [12, 4, 7, 1], push: 7, pull: 4, organic: 1, what: 'a joint gain of 2 is shared equally' },
    { outcome: [5, 5, 5, 5], push: 0, pull: 0, organic: 5, what: 'sides without effect bring nothing' },
    { outcome: [3, 4, 3, 4], push: -1, pull: 0, organic: 4, what: 'a side may cost customers' },
  ])('$what', ({ outcome, push, pull, organic }) => {
    const split = splitBySide(Float64Array.from(outcome), 1);
    expect([split.push[0], split.pull[0], split.organic[0]]).toEqual([push, pull, organic]);
  });

  it('adds up to the outcome in every week, whatever the outcomes', () => {
    const outcomes = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(outcomes, (values) => {
        const { push, pull, organic } = splitBySide(Float64Array.from(values), 5);
        for (let week = 0; week < 5; week++) {
          expect(Math.abs(push[week] + pull[week] + organic[week] - values[week * 4])).toBeLessThanOrEqual(
            1e-6,
          );
        }
      }),
    );
  });

  it('swapping the sides swaps what they brought', () => {
    const one = splitBySide(Float64Array.of(12, 4, 7, 1), 1);
    const other = splitBySide(Float64Array.of(12, 7, 4, 1), 1);
    expect([one.push[0], one.pull[0]]).toEqual([other.pull[0], other.push[0]]);
  });
});

describe('splits of a forecast', () => {
  it('adds up to the outcome to 1e-9 in every week of every template', () => {
    for (const { id } of TEMPLATES) {
      const plan = templatePlan(id, '2026-01-05');
      const { series, splits, weeks } = forecastScenario(plan, plan.scenarios[0].id);
      for (const key of SPLIT_KEYS) {
        for (let week = 0; week < weeks; week++) {
          const sum = ORIGINS.reduce((parts, origin) => parts + splits[key][origin][week], 0);
          expect(Math.abs(sum - series[key][week])).toBeLessThanOrEqual(
            1e-9 * Math.max(1, series[key][week]),
          );
        }
      }
    }
  });

  it('gives a side without channels nothing', () => {
    const plan = samplePlan({
      channels: samplePlan().channels.filter(({ kind }) => kind === 'ads'),
      scenarios: [
        { id: 'baseline', name: 'Baseline', flights: [{ channelId: 'ads', spend: Array(26).fill(1_500) }] },
      ],
    });
    const { splits } = forecastScenario(plan, 'baseline');
    expect([...splits.newCustomers.pull].every((value) => value === 0)).toBe(true);
    expect([...splits.newCustomers.push].some((value) => value > 0)).toBe(true);
  });

  it('counts everything as organic where nothing is spent', () => {
    const plan = samplePlan({ scenarios: [{ id: 'off', name: 'Off', flights: [] }] });
    const { series, splits } = forecastScenario(plan, 'off');
    expect(splits.newCustomers.organic).toEqual(series.newCustomers);
    expect(splits.newCustomers.push.every((value) => value === 0)).toBe(true);
  });

  it('turns a side off from week 1, in its own lanes only', () => {
    const { lanes, offFrom } = splitVariants(samplePlan());
    expect(lanes).toBe(4);
    const on = Number.POSITIVE_INFINITY;
    expect(offFrom?.map((weeks) => [...weeks])).toEqual([
      [on, 0, on, 0],
      [on, on, 0, 0],
    ]);
  });
});

describe('simulateSets', () => {
  it('gives the bits of one batch of all channels, for every scenario of every template', () => {
    for (const { id } of TEMPLATES) {
      const plan = templatePlan(id, '2026-01-05');
      for (const scenario of plan.scenarios) {
        const batch = simulate(compile(plan, scenario, splitVariants(plan)));
        for (const [set, { run }] of simulateSets(plan, scenario, 1).entries()) {
          for (const key of SERIES) expect(run.series[key]).toEqual(laneSeries(batch, key, set));
        }
      }
    }
  });

  it('gives the same draws as a batch of all channels', () => {
    const plan = templatePlan('full-funnel', '2026-01-05');
    const [scenario] = plan.scenarios;
    const overrides = parameterDraws(plan, 7)(0, 3);
    const batch = simulate(compile(plan, scenario, { lanes: 3, overrides }));
    expect(simulateSets(plan, scenario, 3, overrides)[0].run.series).toEqual(batch.series);
  });

  it('keeps a channel that spends nothing but remembers or earns', () => {
    const sample = samplePlan();
    const memory = { stock: 5, pipeline: [], queue: 0, wearOut: 0, activity: 0 };
    const plan = samplePlan({
      channels: [...sample.channels, { id: 'reviews', kind: 'reviews', name: 'Reviews', parameters: {} }],
      carryIn: { orders: 0, pantry: 0, discountMemory: 0, channels: [{ channelId: 'ads', ...memory }] },
    });
    const off = { id: 'off', name: 'Off', flights: [] };
    const ids = simulateSets(plan, off, 1).map((set) => set.plan.channels.map(({ id }) => id));
    expect(ids[0]).toEqual(['ads', 'reviews']);
  });

  it('simulates sets that come to the same once', () => {
    const plan = samplePlan();
    const pushOnly = { id: 'push', name: 'Push', flights: plan.scenarios[0].flights.slice(0, 1) };
    const [both, pull, push, neither] = simulateSets(plan, pushOnly, 1);
    expect(push).toBe(both);
    expect(neither).toBe(pull);
  });
});
