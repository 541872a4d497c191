import type { CompiledChannel } from '../../model/batch';
import { copyState } from '../../model/carry-in';
import { compile } from '../../model/compile';
import type { Plan, Scenario } from '../../model/plan';
import { saturationOf } from '../../model/saturation';
import { makeRoom, stepWeek } from '../../model/simulate';

/** What a channel's memory comes to week by week, at the plan's stated values. */
export interface ChannelGain {
  readonly channelId: string;
  /** g of eq. 5: the share of the largest effect that is reached, 0–1, before wear-out, `[week]`. */
  readonly gain: Float64Array;
  /** Share of the largest fatigue that is reached, 0–1, `[week]`; null where the channel tires nobody. */
  readonly fatigue: Float64Array | null;
  /** Work that waits above the capacity, in units of activity, `[week]`. */
  readonly queue: Float64Array;
  /** Units of activity done, `[week]`. */
  readonly activity: Float64Array;
  /** Money, `[week]`. */
  readonly spend: Float64Array;
}

/** Runs a scenario at its stated values and reads each channel's memory after every week, in the plan's order. */
export function channelGains(plan: Plan, scenario: Scenario): ChannelGain[] {
  const batch = compile(plan, scenario);
  const state = copyState(batch.start, 1);
  const room = makeRoom(1);
  const series = () => new Float64Array(batch.weeks);
  const gains = batch.channels.map((channel) => ({
    channelId: channel.id,
    gain: series(),
    fatigue: channel.fatigue === null ? null : series(),
    queue: series(),
    activity: series(),
    spend: channel.spend,
  }));
  for (let week = 0; week < batch.weeks; week++) {
    stepWeek(batch, state, week, room);
    for (const [index, channel] of batch.channels.entries()) {
      const { gain, fatigue, queue, activity } = gains[index];
      const memory = state.channels[index];
      const slope = channel.slope?.[0] ?? 1;
      gain[week] = saturationOf(memory.stock[0], channel.halfStock[0], slope);
      queue[week] = memory.queue[0];
      activity[week] = memory.activity[0];
      if (fatigue) fatigue[week] = fatigueGain(channel, memory.stock[0], slope);
    }
  }
  return gains;
}

function fatigueGain({ fatigueHalfStock }: CompiledChannel, stock: number, slope: number): number {
  return fatigueHalfStock === null ? 0 : saturationOf(stock, fatigueHalfStock[0], slope);
}
