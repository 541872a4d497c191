import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../lib/model/compile';
import type { Plan } from '../../lib/model/plan';
import { laneSeries, type Run } from '../../lib/model/run';
import { SERIES, STAGES } from '../../lib/model/series';
import { simulate } from '../../lib/model/simulate';
import { arbitraryPlan, PROPERTY_RUNS, PROPERTY_TIMEOUT } from '../support/arbitrary-plan';

// The stylised facts of MODEL.md section 9 that hold for every valid plan.

const options = { numRuns: PROPERTY_RUNS };

describe('fact 1', () => {
  test(
    'people are conserved, no stage is negative, nothing is NaN or infinite',
    () => {
      fc.assert(
        fc.property(arbitraryPlan(), (plan) => {
          const run = runOf(plan);
          const { size, annualGrowth } = plan.market;
          for (let week = 0; week < run.weeks; week++) {
            let people = 0;
            for (const stage of STAGES) {
              const inStage = run.series[stage][week];
              if (!(inStage >= 0)) throw new Error(`${stage} is ${inStage} in week ${week}`);
              people += inStage;
            }
            const expected = size * (1 + annualGrowth) ** ((week + 1) / 52);
            if (!(Math.abs(people / expected - 1) < 1e-9))
              throw new Error(`${people} people, not ${expected}`);
          }
          for (const key of SERIES)
            for (const value of run.series[key])
              if (!(Number.isFinite(value) && (value >= 0 || key === 'grossProfit')))
                throw new Error(`${key} is ${value}`);
        }),
        options,
      );
    },
    PROPERTY_TIMEOUT,
  );
});

describe('fact 2', () => {
  test(
    'more spend never lowers awareness, for dynamics and effects within their ranges and no win-back',
    () => {
      const plans = arbitraryPlan({
        plausiblePeople: true,
        parameters: { fatigue: 0, wearOutHalf: 0, winBack: 0, rating: 4 },
      });
      fc.assert(
        fc.property(plans, fc.nat(), fc.double({ min: 1, max: 20, noNaN: true }), (plan, which, factor) => {
          const more = plan.channels.map((_, channel) =>
            Float64Array.of(1, channel === which % plan.channels.length ? factor : 1, factor),
          );
          const run = simulate(compile(plan, plan.scenarios[0], { lanes: 3, spendFactor: more }));
          for (let week = 0; week < run.weeks; week++) {
            const [asPlanned, oneChannelMore, allMore] = [0, 1, 2].map((lane) => awareness(run, week, lane));
            expect(oneChannelMore).toBeGreaterThanOrEqual(asPlanned - 1e-12);
            expect(allMore).toBeGreaterThanOrEqual(asPlanned - 1e-12);
          }
        }),
        options,
      );
    },
    PROPERTY_TIMEOUT,
  );

  test(
    'the order of channels changes nothing',
    () => {
      fc.assert(
        fc.property(arbitraryPlan(), (plan) => {
          const forwards = runOf(plan);
          const backwards = runOf({ ...plan, channels: [...plan.channels].reverse() });
          for (const key of SERIES) expectClose(backwards.series[key], forwards.series[key], 1e-9);
        }),
        options,
      );
    },
    PROPERTY_TIMEOUT,
  );
});

describe('fact 7', () => {
  test(
    'a channel with zero spend, discount, stock and earned inflow has no effect at all, to the bit',
    () => {
      const idle = arbitraryPlan({
        horizonWeeks: 20,
        parameters: { earnedPerOrder: 0, earnedPerCustomer: 0, earnedPerPiece: 0 },
      });
      fc.assert(
        fc.property(arbitraryPlan({ horizonWeeks: 20 }), idle, (plan, other) => {
          const idleChannels = other.channels.map((channel) => ({ ...channel, id: `idle-${channel.id}` }));
          const withIdle = { ...plan, channels: [...idleChannels, ...plan.channels] };
          expect(runOf(withIdle).series).toEqual(runOf(plan).series);
        }),
        options,
      );
    },
    PROPERTY_TIMEOUT,
  );

  test(
    'off from week 1 is zero spend and zero discount, to the bit',
    () => {
      fc.assert(
        fc.property(arbitraryPlan(), (plan) => {
          const [baseline] = plan.scenarios;
          const off = plan.channels.map(() => Float64Array.of(0));
          const none = { ...baseline, flights: [] };
          const turnedOff = simulate(compile(plan, baseline, { lanes: 1, offFrom: off }));
          expect(turnedOff.series).toEqual(simulate(compile(plan, none)).series);
        }),
        options,
      );
    },
    PROPERTY_TIMEOUT,
  );
});

function runOf(plan: Plan): Run {
  return simulate(compile(plan, plan.scenarios[0]));
}

function awareness(run: Run, week: number, lane: number): number {
  const people = STAGES.reduce((sum, stage) => sum + laneSeries(run, stage, lane)[week], 0);
  return 1 - laneSeries(run, 'unaware', lane)[week] / people;
}

/** Equal relative to the larger of the values and of the series' mean. */
function expectClose(actual: Float64Array, wanted: Float64Array, tolerance: number): void {
  const scale = wanted.reduce((sum, value) => sum + Math.abs(value), 0) / wanted.length;
  actual.forEach((value, week) => {
    const size = Math.max(scale, Math.abs(wanted[week]));
    if (Math.abs(value - wanted[week]) > tolerance * size) throw new Error(`${value}, not ${wanted[week]}`);
  });
}
