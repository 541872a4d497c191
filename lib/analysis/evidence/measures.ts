import type { SeriesKey } from '../../model/series';
import type { SettledBusiness } from './settled-business';

/** The step of every elasticity. */
const STEP = 0.1;
const PULSE_WEEKS = 13;

/** Sum over weeks `from`–`to`, counted from 1, both included. */
export function total(values: ArrayLike<number>, from = 1, to = values.length): number {
  let sum = 0;
  for (let week = from - 1; week < to; week++) sum += values[week];
  return sum;
}

/** Elasticity in weeks `from`–`to` of what a change of 10 % changed. */
export function elasticity(changed: Float64Array, base: Float64Array, from: number, to: number): number {
  return (total(changed, from, to) / total(base, from, to) - 1) / STEP;
}

/** The outcome after +10 % spend on a channel in weeks 1–13 only. */
export function pulsed(
  { run }: SettledBusiness,
  channelId: string,
  outcome: SeriesKey = 'orders',
): Float64Array {
  return run({ spendFactor: (id, week) => (id === channelId && week < PULSE_WEEKS ? 1 + STEP : 1) }, outcome);
}

/** The outcome after a lasting +10 % spend on a channel. */
export function raised(
  { run }: SettledBusiness,
  channelId: string,
  outcome: SeriesKey = 'orders',
): Float64Array {
  return run({ spendFactor: (id) => (id === channelId ? 1 + STEP : 1) }, outcome);
}

/** Short elasticity: a 13-week pulse of +10 % spend, the outcome of those weeks. */
export function shortElasticity(
  business: SettledBusiness,
  channelId: string,
  outcome: SeriesKey = 'orders',
): number {
  return elasticity(pulsed(business, channelId, outcome), business.run(undefined, outcome), 1, PULSE_WEEKS);
}

/** Long elasticity: a lasting +10 % of spend, the outcome of weeks 105–156. */
export function longElasticity(
  business: SettledBusiness,
  channelId: string,
  outcome: SeriesKey = 'orders',
): number {
  return elasticity(raised(business, channelId, outcome), business.run(undefined, outcome), 105, 156);
}

/** Week, counted from 1, in which the gain over `base` first reaches half of the gain of week 52. */
export function weeksToHalf(changed: Float64Array, base: Float64Array): number {
  const gain = changed.map((value, week) => value - base[week]);
  return gain.findIndex((value) => value >= gain[51] / 2) + 1;
}
