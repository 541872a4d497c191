import { copyState } from '../../model/carry-in';
import { channelKind } from '../../model/channels/registry';
import { compile } from '../../model/compile';
import { discountFactors, TAIL_WEEKS } from '../../model/economics';
import type { Plan } from '../../model/plan';
import type { Run, State } from '../../model/run';
import { makeRoom, simulate, stepWeek } from '../../model/simulate';
import { forgetChannel, repeatLanes } from '../attribution/forget-channel';
import { type Ranged, rangedOf } from '../attribution/incremental';
import type { AnalysisInput } from '../parallel/define-analysis';
import { requireScenario } from '../require-scenario';
import { type DrawnLanes, drawnAnalysis, forCopies } from '../uncertainty/drawn-analysis';

/** The stock of one pull channel as an asset; amounts in the channel's units of activity. */
export interface PullAsset {
  readonly channelId: string;
  /** What a unit is, in the plural: pages, pieces, followers, reviews. */
  readonly unit: string;
  readonly opening: number;
  /** What came out of its pipeline during the plan, earned inflow included. */
  readonly built: number;
  /** What carryover let go. opening + built − decayed = closing. */
  readonly decayed: number;
  readonly closing: number;
  /** Paid for or earned but not yet in the stock when the plan ends: pipeline and queue. */
  readonly onItsWay: number;
  /** Stock at the end of each week, `[week]`. */
  readonly stock: Float64Array;
  /**
   * Contribution still to come from what the channel has built if all spending stopped at the plan's start, and at its
   * end: with its stock, pipeline and queue less without them, over 156 weeks, discounted to that day.
   */
  readonly openingValue: Ranged;
  readonly closingValue: Ranged;
}

/** The pull side's balance sheet. Values of channels that lift each other need not add up to that of all together. */
export interface PullAssets {
  readonly channels: readonly PullAsset[];
  readonly openingValue: Ranged;
  readonly closingValue: Ranged;
}

/** Stocks of the pull channels as assets: opening, built, decayed, closing, and what they would still bring. */
export const pullAssets = drawnAnalysis<PullAssets>({
  label: 'what the pull channels have built',
  width: ({ plan }) => 2 + pullChannels(plan).length,
  measure: measureValues,
  answer: (input, stated, drawn) => {
    const { plan } = input;
    const pull = pullChannels(plan);
    const all = 2 * pull.length;
    const ledgers = keepLedgers(input);
    const value = (measure: number) => rangedOf(stated[measure], drawn(measure));
    return {
      channels: pull.map((channel, at) => ({
        channelId: plan.channels[channel].id,
        unit: channelKind(plan.channels[channel].kind).activityUnit,
        ...ledgers[channel],
        openingValue: value(2 * at),
        closingValue: value(2 * at + 1),
      })),
      openingValue: value(all),
      closingValue: value(all + 1),
    };
  },
});

/** Indices of the pull channels. */
function pullChannels(plan: Plan): number[] {
  return plan.channels.flatMap(({ kind }, index) => (channelKind(kind).side === 'pull' ? [index] : []));
}

type Ledger = Pick<PullAsset, 'opening' | 'built' | 'decayed' | 'closing' | 'onItsWay' | 'stock'>;

/** Every channel's stock followed week by week at the stated values, `[channel]`. */
function keepLedgers({ plan, scenarioId }: AnalysisInput): Ledger[] {
  const batch = compile(plan, requireScenario(plan, scenarioId));
  const state = copyState(batch.start, 1);
  const room = makeRoom(1);
  const ledgers = state.channels.map(({ stock: [opening] }) => ({
    opening,
    built: 0,
    decayed: 0,
    stock: new Float64Array(batch.weeks),
  }));
  for (let week = 0; week < batch.weeks; week++) {
    stepWeek(batch, state, week, room);
    for (const [channel, ledger] of ledgers.entries()) {
      const before = week === 0 ? ledger.opening : ledger.stock[week - 1];
      const [after] = state.channels[channel].stock;
      const kept = batch.channels[channel].keep[0] * before;
      ledger.built += after - kept;
      ledger.decayed += before - kept;
      ledger.stock[week] = after;
    }
  }
  return ledgers.map((ledger, channel) => {
    const { stock, pipeline, queue } = state.channels[channel];
    const onItsWay = pipeline.reduce((sum, [box]) => sum + box, queue[0]);
    return { ...ledger, closing: stock[0], onItsWay };
  });
}

/** `[copy][channel…, all together][opening value, closing value]`. */
function measureValues(input: AnalysisInput, lanes: DrawnLanes): Float64Array {
  const { plan, scenarioId } = input;
  const { copies, width, overrides } = lanes;
  const scenario = requireScenario(plan, scenarioId);
  const offFrom = plan.channels.map(() => forCopies(lanes, () => 0));
  const variants = { lanes: copies * width, overrides };
  const opening = compile(plan, scenario, { ...variants, weeks: TAIL_WEEKS, offFrom });
  const started = copyState(opening.start, opening.lanes);
  const planned = simulate(
    compile(plan, scenario, { lanes: copies, overrides: overrides && firstLanes(overrides, lanes) }),
  );
  const ended = repeatLanes(planned.end, width);
  for (const state of [started, ended]) forgetPull(plan, state, lanes);
  const closing = compile(plan, scenario, { ...variants, weeks: plan.horizonWeeks + TAIL_WEEKS });
  const factors = discountFactors(plan, TAIL_WEEKS);
  const values = [simulate(opening, started), simulate(closing, ended)].map((run) =>
    discounted(run, factors),
  );
  const measures: number[] = [];
  for (let copy = 0; copy < copies; copy++) {
    for (let lane = 1; lane < width; lane++) {
      for (const value of values) measures.push(value[copy * width] - value[copy * width + lane]);
    }
  }
  return Float64Array.from(measures);
}

/** Of each copy: lane 0 keeps everything, lane i forgets the i-th pull channel, the last forgets all of them. */
function forgetPull(plan: Plan, state: State, { copies, width }: DrawnLanes): void {
  for (let copy = 0; copy < copies; copy++) {
    for (const [at, channel] of pullChannels(plan).entries()) {
      forgetChannel(state, channel, copy * width + 1 + at);
      forgetChannel(state, channel, copy * width + width - 1);
    }
  }
}

function firstLanes(
  overrides: ReadonlyMap<string, Float64Array>,
  { width }: DrawnLanes,
): ReadonlyMap<string, Float64Array> {
  return new Map(
    [...overrides].map(([address, values]) => [address, values.filter((_, lane) => lane % width === 0)]),
  );
}

/** Discounted contribution of a run, `[lane]`. */
function discounted({ series, weeks, lanes }: Run, factors: Float64Array): Float64Array {
  const sums = new Float64Array(lanes);
  for (let week = 0; week < weeks; week++) {
    const at = week * lanes;
    for (let i = 0; i < lanes; i++)
      sums[i] += (series.grossProfit[at + i] - series.spend[at + i]) * factors[week];
  }
  return sums;
}
