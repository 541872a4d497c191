import { exp, LN2 } from '../../math/elementary';
import { channelKind } from '../../model/channels/registry';
import type { Channel } from '../../model/plan';

/** How long the effect of one week's spend lasts. */
export interface FadingEffect {
  /** What of it works in each week, 1 at its peak, `[week]`; week 0 is the week of the spend. */
  readonly shares: Float64Array;
  /** Week of the peak, counted from 1. */
  readonly peakWeek: number;
  /** First week after the peak with at most half of it left, counted from 1; null past the weeks asked for. */
  readonly halfWeek: number | null;
}

/** The effect of one week of a channel's activity, through its pipeline and its fading stock (eqs. 3 and 4). */
export function fadingEffect({ kind, parameters }: Channel, weeks: number): FadingEffect {
  const boxes = channelKind(kind).response.pipelineBoxes;
  const release = boxes === 0 ? 1 : boxes / (boxes + (parameters.leadWeeks ?? 0));
  const keep = exp(-LN2 / parameters.halfLifeWeeks);
  const held = new Float64Array(boxes);
  const shares = new Float64Array(weeks);
  let stock = 0;
  for (let week = 0; week < weeks; week++) {
    let flow = week === 0 ? 1 : 0;
    for (let box = 0; box < boxes; box++) {
      const inside = held[box] + flow;
      flow = inside * release;
      held[box] = inside - flow;
    }
    stock = keep * stock + flow;
    shares[week] = stock;
  }
  const peak = shares.reduce((most, share, week) => (share > shares[most] ? week : most), 0);
  const top = shares[peak];
  if (top > 0) for (let week = 0; week < weeks; week++) shares[week] /= top;
  const half = shares.findIndex((share, week) => week > peak && share <= 0.5 + 1e-9);
  return { shares, peakWeek: peak + 1, halfWeek: half < 0 ? null : half + 1 };
}

/** The weeks that show an effect until a twentieth is left: 8 at least, `most` at most. */
export function fadingWeeks(channel: Channel, most: number): number {
  const { shares, peakWeek } = fadingEffect(channel, most);
  const gone = shares.findIndex((share, week) => week >= peakWeek && share <= 0.05);
  return Math.min(most, Math.max(8, gone < 0 ? most : gone + 1));
}
