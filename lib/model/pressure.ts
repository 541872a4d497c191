import { exp, LN2, log } from '../math/elementary';
import type { Batch, CompiledChannel, Pressure } from './batch';
import type { ChannelState, State } from './run';

/** What a week of wear-out keeps: a half-life of 12 weeks. */
const WEAR_OUT_KEEP = exp(-LN2 / 12);
/** Reviews never take away more than four fifths of conversion. */
const LEAST_TRUST = 0.2;

/** Room for one channel's step of one week, `[lane]` each. */
export interface PressureScratch {
  readonly activity: Float64Array;
  readonly gain: Float64Array;
  /** Pieces that content channels published in the week before (eq. 2). */
  readonly pieces: Float64Array;
}

/**
 * Spend becomes pressure (eqs. 2–5): advances every channel's memory in `state` by one week and writes the sum of
 * what they press with into `pressure`. Order of channels does not matter.
 */
export function pressChannels(
  batch: Batch,
  state: State,
  week: number,
  pressure: Pressure,
  scratch: PressureScratch,
): void {
  for (const values of Object.values(pressure) as Float64Array[]) values.fill(0);
  pressure.trust.fill(1);
  countPieces(batch, state, scratch.pieces);
  for (let c = 0; c < batch.channels.length; c++) {
    const channel = batch.channels[c];
    const memory = state.channels[c];
    fillActivity(channel, state, week, pressure, scratch);
    if (channel.capacity !== null) queueAboveCapacity(channel.capacity, memory.queue, scratch.activity);
    memory.activity.set(scratch.activity);
    fillStock(channel, memory, scratch.activity);
    fillGain(channel, memory, scratch.gain);
    if (channel.wearOutHalf !== null) wearOut(channel.wearOutHalf, memory, scratch.gain);
    press(channel, memory, pressure, scratch.gain);
  }
}

function countPieces(batch: Batch, state: State, pieces: Float64Array): void {
  pieces.fill(0);
  for (let c = 0; c < batch.channels.length; c++) {
    if (!batch.channels[c].publishesContent) continue;
    const { activity } = state.channels[c];
    for (let i = 0; i < pieces.length; i++) pieces[i] += activity[i];
  }
}

/** Eq. 2, and the week's spend and discount. */
function fillActivity(
  channel: CompiledChannel,
  state: State,
  week: number,
  pressure: Pressure,
  { activity, pieces }: PressureScratch,
): void {
  const { unitCost, spendFactor, offFrom, earnedPerOrder, earnedPerCustomer, earnedPerPiece } = channel;
  const spend = channel.spend[week];
  const discount = channel.discount === null ? 0 : channel.discount[week];
  const lanes = activity.length;
  for (let i = 0; i < lanes; i++) {
    const isOn = offFrom === null || week < offFrom[i];
    const paid = isOn ? (spendFactor === null ? spend : spend * spendFactor[i]) : 0;
    pressure.spend[i] += paid;
    if (isOn && discount > pressure.discount[i]) pressure.discount[i] = discount;
    activity[i] = paid / unitCost[i];
  }
  if (earnedPerOrder !== null) {
    const { orders } = state;
    for (let i = 0; i < lanes; i++) activity[i] += earnedPerOrder[i] * orders[i];
  }
  if (earnedPerCustomer !== null) {
    const { active, loyal } = state.stages;
    for (let i = 0; i < lanes; i++) activity[i] += earnedPerCustomer[i] * (active[i] + loyal[i]);
  }
  if (earnedPerPiece !== null) {
    for (let i = 0; i < lanes; i++) activity[i] += earnedPerPiece[i] * pieces[i];
  }
}

/** What is above the capacity waits for the next week; a capacity of 0 is no limit. */
function queueAboveCapacity(capacity: Float64Array, queue: Float64Array, activity: Float64Array): void {
  for (let i = 0; i < activity.length; i++) {
    const wanted = activity[i] + queue[i];
    const done = capacity[i] > 0 && wanted > capacity[i] ? capacity[i] : wanted;
    queue[i] = wanted - done;
    activity[i] = done;
  }
}

/** Eqs. 3 and 4: through the pipeline's boxes into the stock. Uses `inflow` up. */
function fillStock(
  { boxes, release, keep }: CompiledChannel,
  memory: ChannelState,
  inflow: Float64Array,
): void {
  const lanes = inflow.length;
  for (let b = 0; b < boxes; b++) {
    const box = memory.pipeline[b];
    for (let i = 0; i < lanes; i++) {
      const held = box[i] + inflow[i];
      const released = held * release[i];
      box[i] = held - released;
      inflow[i] = released;
    }
  }
  const { stock } = memory;
  for (let i = 0; i < lanes; i++) stock[i] = keep[i] * stock[i] + inflow[i];
}

/** Eq. 5: share of the largest effect, 0–1. */
function fillGain(
  { halfStock, logHalfStock, slope }: CompiledChannel,
  { stock }: ChannelState,
  gain: Float64Array,
): void {
  const lanes = gain.length;
  if (slope === null || logHalfStock === null) {
    for (let i = 0; i < lanes; i++) gain[i] = stock[i] / (stock[i] + halfStock[i]);
    return;
  }
  for (let i = 0; i < lanes; i++) gain[i] = 1 / (1 + exp(slope[i] * (logHalfStock[i] - log(stock[i]))));
}

function wearOut(half: Float64Array, { wearOut: worn, activity }: ChannelState, gain: Float64Array): void {
  for (let i = 0; i < gain.length; i++) {
    worn[i] = WEAR_OUT_KEEP * worn[i] + activity[i];
    if (half[i] > 0) gain[i] *= half[i] / (half[i] + worn[i]);
  }
}

function press(channel: CompiledChannel, memory: ChannelState, pressure: Pressure, gain: Float64Array): void {
  const lanes = gain.length;
  for (const [effect, largest] of channel.hazards) {
    const sum = pressure[effect];
    for (let i = 0; i < lanes; i++) sum[i] += largest[i] * gain[i];
  }
  const { repeat, trust, fatigue } = channel;
  if (repeat !== null) {
    for (let i = 0; i < lanes; i++) pressure.repeat[i] += repeat[i] * gain[i];
  }
  if (trust !== null) {
    for (let i = 0; i < lanes; i++) pressure.trust[i] *= Math.max(LEAST_TRUST, 1 + trust[i] * gain[i]);
  }
  if (fatigue !== null) tire(channel, memory.stock, fatigue, pressure.fatigue);
}

/** Fatigue: a Hill of the same stock and slope with a half-saturation of its own. */
function tire(
  { fatigueHalfStock, slope }: CompiledChannel,
  stock: Float64Array,
  largest: Float64Array,
  sum: Float64Array,
): void {
  if (fatigueHalfStock === null) return;
  for (let i = 0; i < sum.length; i++) {
    const ratio = fatigueHalfStock[i] / stock[i];
    const share = slope === null ? 1 / (1 + ratio) : 1 / (1 + exp(slope[i] * log(ratio)));
    sum[i] += largest[i] * share;
  }
}
