import { moveAwareness } from './awareness';
import type { Batch, Flows, Pressure } from './batch';
import { copyState } from './carry-in';
import { moveConsidering, placeOrders } from './conversion';
import { moveCustomers } from './loyalty';
import { type PressureScratch, pressChannels } from './pressure';
import { respondToPrice } from './price';
import type { Run, State } from './run';
import { SERIES, type SeriesKey, STAGES } from './series';
import { moveStages } from './stages';

/**
 * Advances every lane of a batch week by week, from its start or from the state of an earlier run of the same
 * plan: 52 weeks are 26 and 26 more from where the first 26 ended, bit for bit.
 * @throws RangeError when `from` lies past the batch's last week or a number is no longer finite
 */
export function simulate(batch: Batch, from: State = batch.start): Run {
  const weeks = batch.weeks - from.week;
  if (weeks < 0) throw new RangeError(`the state is of week ${from.week}; the batch ends at ${batch.weeks}`);
  const { lanes } = batch;
  const state = copyState(from, lanes);
  const room = makeRoom(lanes);
  const series = makeSeries(weeks * lanes);
  for (let t = 0; t < weeks; t++) {
    stepWeek(batch, state, from.week + t, room);
    record(batch, state, room, series, t * lanes);
  }
  refuseInfinite(series);
  return { weeks, lanes, series, end: { ...state, week: batch.weeks } };
}

/** Room that a week works in, `[lane]` each; holds nothing from one week to the next. */
export interface Room {
  readonly pressure: Pressure;
  readonly flows: Flows;
  readonly priceResponse: Float64Array;
  readonly scratch: PressureScratch;
}

/** One week (section 3): pressure, price, all flows from the state at its start, then all of them together. */
export function stepWeek(batch: Batch, state: State, week: number, room: Room): void {
  const { pressure, flows, priceResponse } = room;
  const demand = { priceResponse, season: batch.season[week] };
  pressChannels(batch, state, week, pressure, room.scratch);
  respondToPrice(batch, state, pressure.discount, priceResponse);
  moveAwareness(batch, state, pressure, flows);
  moveConsidering(batch, state, pressure, demand, flows);
  moveCustomers(batch, state, pressure, flows);
  placeOrders(batch, state, pressure, demand, flows);
  moveStages(batch, state, flows);
}

/** Empty room for `lanes` lanes. */
export function makeRoom(lanes: number): Room {
  const array = () => new Float64Array(lanes);
  return {
    pressure: {
      awareness: array(),
      consideration: array(),
      conversion: array(),
      loyalty: array(),
      winBack: array(),
      fatigue: array(),
      repeat: array(),
      trust: array(),
      discount: array(),
      spend: array(),
    },
    flows: {
      unawareToAware: array(),
      awareToUnaware: array(),
      awareToConsidering: array(),
      consideringToAware: array(),
      consideringToActive: array(),
      activeToLoyal: array(),
      activeToLapsed: array(),
      loyalToActive: array(),
      loyalToLapsed: array(),
      lapsedToConsidering: array(),
      lapsedToAware: array(),
      consideringToUnaware: array(),
      activeToUnaware: array(),
      loyalToUnaware: array(),
      lapsedToUnaware: array(),
    },
    priceResponse: array(),
    scratch: { activity: array(), gain: array(), pieces: array() },
  };
}

type MutableSeries = Record<SeriesKey, Float64Array>;

function makeSeries(length: number): MutableSeries {
  return Object.fromEntries(SERIES.map((key) => [key, new Float64Array(length)])) as MutableSeries;
}

function record(
  batch: Batch,
  state: State,
  { pressure, flows }: Room,
  series: MutableSeries,
  at: number,
): void {
  for (const stage of STAGES) series[stage].set(state.stages[stage], at);
  series.newCustomers.set(flows.consideringToActive, at);
  series.orders.set(state.orders, at);
  series.spend.set(pressure.spend, at);
  const { revenue, grossProfit } = series;
  const { listPrice, unitVariableCost, lanes } = batch;
  for (let i = 0; i < lanes; i++) {
    const price = listPrice * (1 - pressure.discount[i]);
    revenue[at + i] = state.orders[i] * price;
    grossProfit[at + i] = state.orders[i] * (price - unitVariableCost);
  }
}

/** Numbers that left the finite range stop here instead of reaching a chart. */
function refuseInfinite(series: MutableSeries): void {
  for (const key of SERIES) {
    const values = series[key];
    for (let i = 0; i < values.length; i++) {
      if (!Number.isFinite(values[i]))
        throw new RangeError(`${key} is ${values[i]} at ${i}; the plan is out of range`);
    }
  }
}
