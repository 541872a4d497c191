import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawFrom } from '../../lib/math/distributions';
import { uniform } from '../../lib/math/rng';
import { addDays } from '../../lib/model/calendar';
import { carryInOf } from '../../lib/model/carry-in';
import { compile } from '../../lib/model/compile';
import { parametersOf } from '../../lib/model/parameters-of';
import { type Plan, parsePlan } from '../../lib/model/plan';
import { laneSeries, type State } from '../../lib/model/run';
import { SERIES, type SeriesKey, STAGES } from '../../lib/model/series';
import { simulate } from '../../lib/model/simulate';
import { arbitraryPlan, PROPERTY_RUNS, PROPERTY_TIMEOUT } from '../support/arbitrary-plan';

const options = { numRuns: PROPERTY_RUNS };

describe('a run resumed', () => {
  test(
    '52 weeks are 26 and 26 more from where the first 26 ended, to the bit',
    () => {
      fc.assert(
        fc.property(arbitraryPlan({ horizonWeeks: 52 }), (plan) => {
          const [baseline] = plan.scenarios;
          const whole = simulate(compile(plan, baseline));
          const first = simulate(compile(plan, baseline, { lanes: 1, weeks: 26 }));
          const second = simulate(compile(plan, baseline), first.end);
          for (const key of SERIES) {
            expect([...first.series[key], ...second.series[key]]).toEqual([...whole.series[key]]);
          }
          expect(second.end).toEqual(whole.end);
        }),
        options,
      );
    },
    PROPERTY_TIMEOUT,
  );

  test(
    'goes on in a plan that starts where another ended, as exactly as the unaware can be told from the others',
    () => {
      fc.assert(
        fc.property(arbitraryPlan({ horizonWeeks: 52, withoutGrowth: true }), (plan) => {
          const [baseline] = plan.scenarios;
          const first = simulate(compile(plan, baseline, { lanes: 1, weeks: 26 }));
          const carried = carryInOf(plan, first.end);
          fc.pre(fitsSchema(carried));
          const next = parsePlan({
            ...plan,
            startsOn: addDays(plan.startsOn, 26 * 7),
            horizonWeeks: 26,
            market: { ...plan.market, stages: carried.stages },
            carryIn: carried.carryIn,
            scenarios: [
              {
                ...baseline,
                flights: baseline.flights.map((flight) => ({
                  ...flight,
                  spend: flight.spend.slice(26),
                  ...(flight.discount ? { discount: flight.discount.slice(26) } : {}),
                })),
              },
            ],
          });
          const resumed = compile(next, next.scenarios[0]);
          expectSameMemory(resumed.start, first.end);
          const whole = simulate(compile(plan, baseline));
          const second = simulate(resumed);
          const isExact = resumed.start.stages.unaware[0] === first.end.stages.unaware[0];
          for (const key of SERIES) {
            const rest = whole.series[key].subarray(26);
            if (isExact) expect(second.series[key]).toEqual(rest);
            else if (isStage(key)) expectPeopleClose(second.series[key], rest, plan.market.size);
          }
        }),
        options,
      );
    },
    PROPERTY_TIMEOUT,
  );
});

describe('a batch', () => {
  test(
    'of n lanes equals n batches of one, to the bit, memory too',
    () => {
      fc.assert(
        fc.property(arbitraryPlan({ horizonWeeks: 16 }), fc.nat(1000), (plan, seed) => {
          const lanes = 4;
          const [baseline] = plan.scenarios;
          const overrides = laneValues(plan, seed, lanes);
          const offFrom = plan.channels.map((_, c) => Float64Array.of(Infinity, 0, c, 8));
          const spendFactor = plan.channels.map((_, c) => Float64Array.of(1, 1.1, 0, c / 3));
          const together = simulate(compile(plan, baseline, { lanes, overrides, offFrom, spendFactor }));
          for (let lane = 0; lane < lanes; lane++) {
            const alone = simulate(
              compile(plan, baseline, {
                lanes: 1,
                overrides: new Map(
                  [...overrides].map(([key, values]) => [key, values.slice(lane, lane + 1)]),
                ),
                offFrom: offFrom.map((values) => values.slice(lane, lane + 1)),
                spendFactor: spendFactor.map((values) => values.slice(lane, lane + 1)),
              }),
            );
            for (const key of SERIES) expect(laneSeries(together, key, lane)).toEqual(alone.series[key]);
            expectSameMemory(alone.end, together.end, lane);
          }
        }),
        options,
      );
    },
    PROPERTY_TIMEOUT,
  );
});

/** Lane 0 as stated, lane 1 with slopes, capacities and wear-out neutral, the others drawn. */
function laneValues(plan: Plan, seed: number, lanes: number): Map<string, Float64Array> {
  return new Map(
    parametersOf(plan).map(({ address, passport, value }) => {
      const isSlope = address.endsWith('.slope');
      const neutral = isSlope ? 1 : passport.min === 0 ? 0 : value;
      const drawn = Array.from({ length: lanes - 2 }, (_, draw) =>
        drawFrom(passport, uniform(seed, draw, address)),
      );
      return [address, Float64Array.of(value, neutral, ...drawn)];
    }),
  );
}

function expectSameMemory(actual: State, wanted: State, lane = 0): void {
  const ofLane = (state: State, at: number) => ({
    people: STAGES.filter((stage) => stage !== 'unaware').map((stage) => state.stages[stage][at]),
    orders: state.orders[at],
    pantry: state.pantry[at],
    discountMemory: state.discountMemory[at],
    channels: state.channels.map((channel) => ({
      stock: channel.stock[at],
      pipeline: channel.pipeline.map((box) => box[at]),
      queue: channel.queue[at],
      wearOut: channel.wearOut[at],
      activity: channel.activity[at],
    })),
  });
  expect(ofLane(actual, 0)).toEqual(ofLane(wanted, lane));
}

/** Whether a state fits the limits of the plan's schema; the most extreme plans leave them. */
function fitsSchema({ carryIn }: ReturnType<typeof carryInOf>): boolean {
  const stocks = carryIn.channels.flatMap((channel) => [
    channel.stock,
    channel.queue,
    channel.wearOut,
    channel.activity,
    ...channel.pipeline,
  ]);
  return carryIn.orders <= 1e12 && carryIn.pantry <= 1e12 && stocks.every((value) => value <= 1e15);
}

function isStage(key: SeriesKey): boolean {
  return STAGES.some((stage) => stage === key);
}

function expectPeopleClose(actual: Float64Array, wanted: Float64Array, market: number): void {
  actual.forEach((value, week) => {
    if (Math.abs(value - wanted[week]) > 1e-9 * market) throw new Error(`${value}, not ${wanted[week]}`);
  });
}
