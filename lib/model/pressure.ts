import { exp, LN2, log } from '../math/elementary';
import type { Batch, CompiledChannel, Pressure } from './batch';
import type { ChannelState, State } from './run';
import { saturationOfLogs } from './saturation';

/** What a week of wear-out keeps: a half-life of 12 weeks. */
export const WEAR_OUT_KEEP = exp(-LN2 / 12);
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
  clearPressure(pressure);
  countPieces(batch, state, scratch.pieces);
  for (let c = 0; c < batch.channels.length; c++) {
    const channel = batch.channels[c];
    const memory = state.channels[c];
    fillActivity(channel, state, week, pressure, scratch);
    if (channel.capacity !== null) queueAboveCapacity(channel.capacity, memory.queue, scratch.activity);
    memory.activity.set(scratch.activity);
    passPipeline(channel, memory, scratch.activity);
    fillStock(channel, memory.stock, scratch);
    if (channel.wearOutHalf !== null) wearOut(channel.wearOutHalf, memory, scratch.gain);
    press(channel, memory, pressure, scratch.gain);
  }
}

/** Neutral pressure: sums 0, the product of the trust factors 1. */
function clearPressure(pressure: Pressure): void {
  pressure.awareness.fill(0);
  pressure.consideration.fill(0);
  pressure.conversion.fill(0);
  pressure.loyalty.fill(0);
  pressure.winBack.fill(0);
  pressure.fatigue.fill(0);
  pressure.repeat.fill(0);
  pressure.trust.fill(1);
  pressure.discount.fill(0);
  pressure.spend.fill(0);
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
  const { unitCost, earnedPerOrder, earnedPerCustomer, earnedPerPiece } = channel;
  const lanes = activity.length;
  fillSpend(channel, week, activity);
  for (let i = 0; i < lanes; i++) {
    pressure.spend[i] += activity[i];
    activity[i] /= unitCost[i];
  }
  deepenDiscount(channel, week, pressure.discount);
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

/** The week's spend of each lane; 0 where the channel is off. */
function fillSpend({ spend, spendFactor, offFrom }: CompiledChannel, week: number, paid: Float64Array): void {
  paid.fill(spend[week]);
  if (spendFactor !== null) for (let i = 0; i < paid.length; i++) paid[i] *= spendFactor[i];
  if (offFrom !== null) for (let i = 0; i < paid.length; i++) if (week >= offFrom[i]) paid[i] = 0;
}

/** The deepest offer of the week counts; offers do not add up. */
function deepenDiscount({ discount, offFrom }: CompiledChannel, week: number, deepest: Float64Array): void {
  if (discount === null || discount[week] === 0) return;
  const depth = discount[week];
  for (let i = 0; i < deepest.length; i++) {
    const isOn = offFrom === null || week < offFrom[i];
    if (isOn && depth > deepest[i]) deepest[i] = depth;
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

/** Eq. 3: through the pipeline's boxes, one after the other; `inflow` becomes the outflow of the last. */
function passPipeline(
  { boxes, release }: CompiledChannel,
  { pipeline }: ChannelState,
  inflow: Float64Array,
): void {
  for (let b = 0; b < boxes; b++) {
    const box = pipeline[b];
    for (let i = 0; i < inflow.length; i++) {
      const held = box[i] + inflow[i];
      const released = held * release[i];
      box[i] = held - released;
      inflow[i] = released;
    }
  }
}

/** Eqs. 4 and 5: the stock, and the share of the largest effect that it gives, 0–1. */
function fillStock(
  { keep, halfStock, logHalfStock, slope }: CompiledChannel,
  stock: Float64Array,
  { activity: inflow, gain }: PressureScratch,
): void {
  const lanes = gain.length;
  for (let i = 0; i < lanes; i++) {
    const left = keep[i] * stock[i] + inflow[i];
    stock[i] = left;
    gain[i] = left / (left + halfStock[i]);
  }
  if (slope === null || logHalfStock === null) return;
  for (let i = 0; i < lanes; i++) {
    // A lane of slope 1 keeps its bits, whatever the slopes of the other lanes.
    if (slope[i] !== 1) gain[i] = saturationOfLogs(log(stock[i]), logHalfStock[i], slope[i]);
  }
}

function wearOut(half: Float64Array, { wearOut: worn, activity }: ChannelState, gain: Float64Array): void {
  for (let i = 0; i < gain.length; i++) {
    if (half[i] === 0) continue;
    worn[i] = WEAR_OUT_KEEP * worn[i] + activity[i];
    gain[i] *= half[i] / (half[i] + worn[i]);
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
    const isHyperbola = slope === null || slope[i] === 1;
    const share = isHyperbola ? 1 / (1 + ratio) : 1 / (1 + exp(slope[i] * log(ratio)));
    sum[i] += largest[i] * share;
  }
}
