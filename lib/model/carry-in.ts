import { channelKind } from './channels/registry';
import type { CarryIn, Channel, Plan } from './plan';
import type { ChannelState, State } from './run';
import { STAGES, type StageKey } from './series';

/** The state a plan starts from: its starting stages and what spend before it left behind, in every lane. */
export function startState(plan: Plan, lanes: number): State {
  const { size, stages } = plan.market;
  const known = stages.aware + stages.considering + stages.active + stages.loyal + stages.lapsed;
  const people: Record<StageKey, number> = { ...stages, unaware: Math.max(0, size - known) };
  const fill = (value: number) => new Float64Array(lanes).fill(value);
  return {
    week: 0,
    lanes,
    stages: Object.fromEntries(STAGES.map((stage) => [stage, fill(people[stage])])) as State['stages'],
    orders: fill(plan.carryIn.orders),
    pantry: fill(plan.carryIn.pantry),
    discountMemory: fill(plan.carryIn.discountMemory),
    channels: plan.channels.map((channel) => startChannel(plan.carryIn, channel, fill)),
  };
}

/** What a plan would start from if it began where `end` stopped: stages and carry-in of one lane. */
export function carryInOf(
  plan: Plan,
  end: State,
  lane = 0,
): { stages: Plan['market']['stages']; carryIn: CarryIn } {
  const { aware, considering, active, loyal, lapsed } = end.stages;
  return {
    stages: {
      aware: aware[lane],
      considering: considering[lane],
      active: active[lane],
      loyal: loyal[lane],
      lapsed: lapsed[lane],
    },
    carryIn: {
      orders: end.orders[lane],
      pantry: end.pantry[lane],
      discountMemory: Math.min(0.9, end.discountMemory[lane]),
      channels: plan.channels.map((channel, index) => {
        const { stock, pipeline, queue, wearOut, activity } = end.channels[index];
        return {
          channelId: channel.id,
          stock: stock[lane],
          pipeline: pipeline.map((box) => box[lane]),
          queue: queue[lane],
          wearOut: wearOut[lane],
          activity: activity[lane],
        };
      }),
    },
  };
}

/** A copy that can be written to; a single lane is repeated in `lanes` lanes. */
export function copyState(state: State, lanes: number): State {
  if (state.lanes !== lanes && state.lanes !== 1) {
    throw new RangeError(`a state of ${state.lanes} lanes cannot go on in ${lanes}`);
  }
  const copy = (values: Float64Array) =>
    values.length === lanes ? values.slice() : new Float64Array(lanes).fill(values[0]);
  return {
    week: state.week,
    lanes,
    stages: Object.fromEntries(STAGES.map((stage) => [stage, copy(state.stages[stage])])) as State['stages'],
    orders: copy(state.orders),
    pantry: copy(state.pantry),
    discountMemory: copy(state.discountMemory),
    channels: state.channels.map((channel) => ({
      stock: copy(channel.stock),
      pipeline: channel.pipeline.map(copy),
      queue: copy(channel.queue),
      wearOut: copy(channel.wearOut),
      activity: copy(channel.activity),
    })),
  };
}

function startChannel(
  carryIn: CarryIn,
  channel: Channel,
  fill: (value: number) => Float64Array,
): ChannelState {
  const left = carryIn.channels.find((candidate) => candidate.channelId === channel.id);
  const boxes = channelKind(channel.kind).response.pipelineBoxes;
  return {
    stock: fill(left?.stock ?? 0),
    pipeline: Array.from({ length: boxes }, (_, box) => fill(left?.pipeline[box] ?? 0)),
    queue: fill(left?.queue ?? 0),
    wearOut: fill(left?.wearOut ?? 0),
    activity: fill(left?.activity ?? 0),
  };
}
