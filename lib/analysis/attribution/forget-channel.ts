import type { State } from '../../model/run';

/** Takes away what a channel remembers in one lane of a state that may be written to: its past spend never was. */
export function forgetChannel(state: State, channel: number, lane: number): void {
  const { stock, pipeline, queue, wearOut, activity } = state.channels[channel];
  for (const memory of [stock, ...pipeline, queue, wearOut, activity]) memory[lane] = 0;
}

/** A state of single lanes with each lane repeated `width` times in a row. */
export function repeatLanes(state: State, width: number): State {
  const repeat = (values: Float64Array) => {
    const repeated = new Float64Array(values.length * width);
    for (const [lane, value] of values.entries()) repeated.fill(value, lane * width, (lane + 1) * width);
    return repeated;
  };
  const { unaware, aware, considering, active, loyal, lapsed } = state.stages;
  return {
    week: state.week,
    lanes: state.lanes * width,
    stages: {
      unaware: repeat(unaware),
      aware: repeat(aware),
      considering: repeat(considering),
      active: repeat(active),
      loyal: repeat(loyal),
      lapsed: repeat(lapsed),
    },
    orders: repeat(state.orders),
    pantry: repeat(state.pantry),
    discountMemory: repeat(state.discountMemory),
    channels: state.channels.map((channel) => ({
      stock: repeat(channel.stock),
      pipeline: channel.pipeline.map(repeat),
      queue: repeat(channel.queue),
      wearOut: repeat(channel.wearOut),
      activity: repeat(channel.activity),
    })),
  };
}
