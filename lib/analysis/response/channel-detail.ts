import { channelKind } from '../../model/channels/registry';
import { compile } from '../../model/compile';
import { TAIL_WEEKS } from '../../model/economics';
import type { Channel, Plan, Scenario } from '../../model/plan';
import { simulate } from '../../model/simulate';
import { type Ranged, rangedOf } from '../attribution/incremental';
import { NUDGE, spendOf } from '../attribution/marginal';
import { requireScenario } from '../require-scenario';
import { repeatedDraws } from '../uncertainty/repeated-draws';

/** A channel of a scenario to look into. */
export interface ChannelQuestion {
  readonly plan: Plan;
  readonly scenarioId: string;
  readonly channelId: string;
  /** Draws behind every range; 0 gives the stated values alone. */
  readonly draws: number;
  readonly seed: number;
}

/** What the channel brings at a spend, all else as planned. */
export interface SpendPoint {
  /** Mean spend a week, in the plan's currency. */
  readonly weekly: number;
  /** New customers over the horizon beyond those without the channel. */
  readonly customers: Ranged;
}

/** How one channel works in a scenario. */
export interface ChannelDetail {
  readonly channelId: string;
  /** Mean spend a week as planned. */
  readonly weekly: number;
  /** Steady spend a week that gives half of the largest effect (eq. 5), at the channel's own unit cost. */
  readonly halfWeekly: number;
  /** By rising spend, from 0. */
  readonly points: readonly SpendPoint[];
  /** Place of the planned spend among the points. */
  readonly here: number;
  /** New customers that one more unit of money a week brings, at the planned spend. */
  readonly slope: number;
  /** New customers within the horizon, and in the 156 weeks after it with all spend off. */
  readonly inside: Ranged;
  readonly after: Ranged;
  /** Draws behind the ranges. */
  readonly draws: number;
}

const POINTS = 12;
const DRAWS_A_STEP = 10;

/** Works a channel out, ever more draws at a time: yields after each step, so that it can be shown and stopped. */
export function* channelDetailSteps(question: ChannelQuestion): Generator<ChannelDetail, void, undefined> {
  const { plan, channelId, draws, seed } = question;
  const frame = frameOf(question);
  const width = frame.multiples.length;
  const stated = measure(question, frame, 1);
  const drawn: Float64Array[] = [];
  yield answer(frame, channelId, stated, drawn);
  for (let from = 0; from < draws; from += DRAWS_A_STEP) {
    const count = Math.min(DRAWS_A_STEP, draws - from);
    const at = (lanes: number) => repeatedDraws(plan, seed, { from, count }, lanes);
    const measured = measure(question, frame, count, at(width), at(2));
    const size = stated.length;
    for (let draw = 0; draw < count; draw++) drawn.push(measured.slice(draw * size, (draw + 1) * size));
    yield answer(frame, channelId, stated, drawn);
  }
}

/** Steady spend a week that gives half of a channel's largest effect. */
export function halfSaturationWeekly(plan: Plan, { kind, parameters }: Channel): number {
  const reference = channelKind(kind).parameters.unitCost.value;
  return (parameters.halfSaturation * plan.market.size * parameters.unitCost) / (1000 * reference);
}

/** Where the curve is drawn. */
interface Frame {
  /** The scenario whose channel is multiplied: as planned, or with an even spend where it spends nothing. */
  readonly scenario: Scenario;
  readonly index: number;
  readonly weekly: number;
  readonly halfWeekly: number;
  /** Weekly spend that the multiples are of. */
  readonly base: number;
  /** Of `base`: the points of the curve by rising spend, then the planned spend nudged up. */
  readonly multiples: readonly number[];
  readonly here: number;
}

function frameOf({ plan, scenarioId, channelId }: ChannelQuestion): Frame {
  const planned = requireScenario(plan, scenarioId);
  const index = plan.channels.findIndex(({ id }) => id === channelId);
  if (index < 0) throw new RangeError(`the plan has no channel "${channelId}"`);
  const weekly = spendOf(plan, planned, channelId) / plan.horizonWeeks;
  const halfWeekly = halfSaturationWeekly(plan, plan.channels[index]);
  const base = weekly > 0 ? weekly : halfWeekly;
  // Far to the right of a tiny spend there is nothing to decide; a large one is shown with as much again.
  const end = weekly > 0 ? Math.max(2 * weekly, Math.min(1.6 * halfWeekly, 6 * weekly)) : 1.6 * halfWeekly;
  const even = Array.from({ length: POINTS + 1 }, (_, at) => (at * end) / POINTS / base);
  const own = weekly > 0 ? 1 : 0;
  // A point beside the planned spend would only put a kink into the line.
  const least = (0.03 * end) / base;
  const apart = even.filter((multiple) => multiple === 0 || Math.abs(multiple - own) > least);
  const points = [...new Set([...apart, own])].sort((a, b) => a - b);
  const nudge = weekly > 0 ? 1 + NUDGE : NUDGE;
  return {
    scenario: weekly > 0 ? planned : evenly(plan, planned, channelId, base),
    index,
    weekly,
    halfWeekly,
    base,
    multiples: [...points, nudge],
    here: points.indexOf(own),
  };
}

function evenly(plan: Plan, scenario: Scenario, channelId: string, weekly: number): Scenario {
  const own = scenario.flights.find((flight) => flight.channelId === channelId);
  const spend = Array<number>(plan.horizonWeeks).fill(weekly);
  const others = scenario.flights.filter((flight) => flight !== own);
  return { ...scenario, flights: [...others, { ...own, channelId, spend }] };
}

type Overrides = ReadonlyMap<string, Float64Array> | undefined;

/** `[copy][measure]`: customers beyond those without the channel at each multiple, then within and after as planned. */
function measure(
  { plan }: ChannelQuestion,
  frame: Frame,
  copies: number,
  overrides?: Overrides,
  ends?: Overrides,
): Float64Array {
  const width = frame.multiples.length;
  const atSpend = customersOf(plan, frame, copies, frame.multiples, plan.horizonWeeks, overrides);
  const own = frame.weekly > 0 ? 1 : 0;
  const weeks = plan.horizonWeeks + TAIL_WEEKS;
  const toEnd = customersOf(plan, frame, copies, [0, own], weeks, ends);
  const size = width + 2;
  const measures = new Float64Array(copies * size);
  for (let copy = 0; copy < copies; copy++) {
    const without = atSpend[copy * width];
    for (let lane = 0; lane < width; lane++)
      measures[copy * size + lane] = atSpend[copy * width + lane] - without;
    const inside = measures[copy * size + frame.here];
    measures[copy * size + width] = inside;
    measures[copy * size + width + 1] = toEnd[copy * 2 + 1] - toEnd[copy * 2] - inside;
  }
  return measures;
}

/** New customers over some weeks with the channel at multiples of its spend, `[copy][multiple]`. */
function customersOf(
  plan: Plan,
  { scenario, index }: Frame,
  copies: number,
  multiples: readonly number[],
  weeks: number,
  overrides: Overrides,
): Float64Array {
  const lanes = copies * multiples.length;
  const spendFactor = plan.channels.map((_, channel) =>
    Float64Array.from({ length: lanes }, (_value, lane) =>
      channel === index ? multiples[lane % multiples.length] : 1,
    ),
  );
  const { newCustomers } = simulate(compile(plan, scenario, { lanes, overrides, spendFactor, weeks })).series;
  const totals = new Float64Array(lanes);
  for (let at = 0; at < newCustomers.length; at++) totals[at % lanes] += newCustomers[at];
  return totals;
}

function answer(
  frame: Frame,
  channelId: string,
  stated: Float64Array,
  drawn: readonly Float64Array[],
): ChannelDetail {
  const { weekly, halfWeekly, base, multiples, here } = frame;
  const ranged = (at: number) =>
    rangedOf(
      stated[at],
      Float64Array.from(drawn, (one) => one[at]),
    );
  const nudge = multiples.length - 1;
  return {
    channelId,
    weekly,
    halfWeekly,
    points: multiples
      .slice(0, nudge)
      .map((multiple, at) => ({ weekly: multiple * base, customers: ranged(at) })),
    here,
    slope: (stated[nudge] - stated[here]) / ((multiples[nudge] - multiples[here]) * base),
    inside: ranged(multiples.length),
    after: ranged(multiples.length + 1),
    draws: drawn.length,
  };
}
