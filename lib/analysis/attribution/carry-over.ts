import { copyState } from '../../model/carry-in';
import { compile } from '../../model/compile';
import { discountFactors, TAIL_WEEKS } from '../../model/economics';
import { simulate } from '../../model/simulate';
import type { AnalysisInput } from '../parallel/define-analysis';
import { requireScenario } from '../require-scenario';
import { type DrawnLanes, drawnAnalysis, forCopies } from '../uncertainty/drawn-analysis';
import { forgetChannel } from './forget-channel';
import { type Ranged, rangedOf } from './incremental';

/** Customers and money; money is discounted to the plan's start, as plan value is. */
export interface Carried {
  readonly newCustomers: Ranged;
  /** Contribution, discounted. */
  readonly value: Ranged;
}

/** What one channel brings within the plan, after it, and from before it. */
export interface CarryOverChannel {
  readonly channelId: string;
  /** All channels less all without this one, within the horizon. */
  readonly inside: Carried;
  /** Carry-out: the same over the 156 weeks after it, with all spend off. Inside and after add up to its plan value. */
  readonly after: Carried;
  /** Carry-in: what its start stock, pipeline and queue bring within the horizon; customers won before stay. */
  readonly before: Carried;
}

const MEASURES = 6;

/** What each channel brought inside the horizon, what lands after it, and what spend before the plan still brings. */
export const carryOver = drawnAnalysis<readonly CarryOverChannel[]>({
  label: 'what lands after the plan',
  width: ({ plan }) => 1 + 2 * plan.channels.length,
  measure: measureChannels,
  answer: ({ plan }, stated, drawn) =>
    plan.channels.map(({ id }, channel) => {
      const ranged = (measure: number) => {
        const at = channel * MEASURES + measure;
        return rangedOf(stated[at], drawn(at));
      };
      const carried = (first: number) => ({ newCustomers: ranged(first), value: ranged(first + 1) });
      return { channelId: id, inside: carried(0), after: carried(2), before: carried(4) };
    }),
});

/** `[copy][channel][measure]`; lanes: as planned, each channel off from week 1, each channel without its start memory. */
function measureChannels({ plan, scenarioId }: AnalysisInput, lanes: DrawnLanes): Float64Array {
  const { copies, width, overrides } = lanes;
  const count = plan.channels.length;
  const { horizonWeeks } = plan;
  const weeks = horizonWeeks + TAIL_WEEKS;
  const offFrom = plan.channels.map((_, channel) =>
    forCopies(lanes, (lane) => (lane === 1 + channel ? 0 : Number.POSITIVE_INFINITY)),
  );
  const variants = { lanes: copies * width, overrides, offFrom, weeks };
  const batch = compile(plan, requireScenario(plan, scenarioId), variants);
  const start = copyState(batch.start, batch.lanes);
  for (let copy = 0; copy < copies; copy++) {
    for (let channel = 0; channel < count; channel++)
      forgetChannel(start, channel, copy * width + 1 + count + channel);
  }
  const { series } = simulate(batch, start);
  const factors = discountFactors(plan, weeks);
  /** Customers and discounted contribution of a lane over weeks `from` to `to`. */
  const sumOf = (lane: number, from: number, to: number): [number, number] => {
    let customers = 0;
    let value = 0;
    for (let week = from; week < to; week++) {
      const at = week * batch.lanes + lane;
      customers += series.newCustomers[at];
      value += (series.grossProfit[at] - series.spend[at]) * factors[week];
    }
    return [customers, value];
  };
  const measures: number[] = [];
  for (let copy = 0; copy < copies; copy++) {
    const first = copy * width;
    const inside = sumOf(first, 0, horizonWeeks);
    const after = sumOf(first, horizonWeeks, weeks);
    for (let channel = 0; channel < count; channel++) {
      const without = first + 1 + channel;
      const insideWithout = sumOf(without, 0, horizonWeeks);
      const afterWithout = sumOf(without, horizonWeeks, weeks);
      const forgotten = sumOf(first + 1 + count + channel, 0, horizonWeeks);
      measures.push(inside[0] - insideWithout[0], inside[1] - insideWithout[1]);
      measures.push(after[0] - afterWithout[0], after[1] - afterWithout[1]);
      measures.push(inside[0] - forgotten[0], inside[1] - forgotten[1]);
    }
  }
  return Float64Array.from(measures);
}
