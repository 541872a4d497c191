import { exp, LN2, log, pow } from '../math/elementary';
import type { Batch, CompiledChannel, HazardEffect } from './batch';
import { seasonWeeks } from './calendar';
import { startState } from './carry-in';
import type { ChannelTerm } from './channels/define-channel';
import { type ChannelKindId, channelKind } from './channels/registry';
import { DYNAMICS, type DynamicsKey } from './dynamics';
import type { Channel, Plan, Scenario } from './plan';

/** What differs between the lanes of a batch. Whatever is left out is as the plan states it. */
export interface Variants {
  readonly lanes: number;
  /** Address → value `[lane]`. Addresses are `dynamics.<key>` and `channels.<channelId>.<term>`. */
  readonly overrides?: ReadonlyMap<string, Float64Array>;
  /** First week (0-based) in which a channel spends nothing, `[channel][lane]`; Infinity = never off. */
  readonly offFrom?: readonly Float64Array[];
  /** Factor on every weekly spend, `[channel][lane]`. */
  readonly spendFactor?: readonly Float64Array[];
  /** Weeks to cover when not the plan's horizon; past the horizon nothing is spent. */
  readonly weeks?: number;
}

const HAZARD_EFFECTS: readonly HazardEffect[] = [
  'awareness',
  'consideration',
  'conversion',
  'loyalty',
  'winBack',
];
const WEEKS_A_YEAR = 52;

/**
 * Makes a scenario of a plan ready for `simulate`: one lane per variant, one lane as stated by default.
 * @throws RangeError when an array of `variants` has not one value a lane
 */
export function compile(plan: Plan, scenario: Scenario, variants: Variants = { lanes: 1 }): Batch {
  const { lanes } = variants;
  checkVariants(plan, variants);
  const weeks = variants.weeks ?? plan.horizonWeeks;
  const { price, margin } = plan.economics;
  const lane = laneValues(variants);
  return {
    lanes,
    weeks,
    marketSize: plan.market.size,
    weeklyGrowth: pow(1 + plan.market.annualGrowth, 1 / WEEKS_A_YEAR),
    season: seasonOf(plan, weeks),
    listPrice: price,
    unitVariableCost: price * (1 - margin),
    dynamics: compileDynamics(plan, lane),
    channels: plan.channels.map((channel, index) =>
      compileChannel({ plan, scenario, channel, index, weeks, variants, lane }),
    ),
    start: startState(plan, lanes),
  };
}

function checkVariants(plan: Plan, { lanes, offFrom, spendFactor, overrides }: Variants): void {
  for (const [name, perChannel] of Object.entries({ offFrom, spendFactor })) {
    if (perChannel === undefined) continue;
    const fits =
      perChannel.length === plan.channels.length && perChannel.every((values) => values.length === lanes);
    if (!fits)
      throw new RangeError(`${name} must have ${lanes} values for each of ${plan.channels.length} channels`);
  }
  for (const [address, values] of overrides ?? []) {
    if (values.length !== lanes)
      throw new RangeError(`${address} has ${values.length} values for ${lanes} lanes`);
  }
}

type LaneValues = (address: string, stated: number) => Float64Array;

/** The values of an address in each lane: the override where there is one, else the stated value. */
function laneValues({ lanes, overrides }: Variants): LaneValues {
  return (address, stated) => overrides?.get(address) ?? new Float64Array(lanes).fill(stated);
}

function compileDynamics(plan: Plan, lane: LaneValues): Batch['dynamics'] {
  const keys = Object.keys(DYNAMICS) as DynamicsKey[];
  const entries = keys.map((key) => {
    const values = lane(`dynamics.${key}`, plan.dynamics[key]);
    return [key, key.endsWith('HalfLifeWeeks') ? values.map((halfLife) => LN2 / halfLife) : values];
  });
  return Object.fromEntries(entries) as Batch['dynamics'];
}

function seasonOf(plan: Plan, weeks: number): Float64Array {
  const { seasonality } = plan.market;
  return Float64Array.from(seasonWeeks(plan.startsOn, weeks), (week) => seasonality[week]);
}

interface ChannelInput {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly channel: Channel;
  readonly index: number;
  readonly weeks: number;
  readonly variants: Variants;
  readonly lane: LaneValues;
}

function compileChannel(input: ChannelInput): CompiledChannel {
  const { plan, scenario, channel, index, weeks, variants, lane } = input;
  const { parameters, response } = channelKind(channel.kind);
  const flight = scenario.flights.find((candidate) => candidate.channelId === channel.id);
  const term = (name: ChannelTerm) => lane(`channels.${channel.id}.${name}`, channel.parameters[name]);
  const optional = (name: ChannelTerm) => (parameters[name] ? nullWhenAll(term(name), 0) : null);
  const keep = term('halfLifeWeeks').map((halfLife) => exp(-LN2 / halfLife));
  const perUnit = plan.market.size / 1000;
  const toStock = (money: number, i: number) =>
    ((money / referenceUnitCost(channel.kind)) * perUnit) / (1 - keep[i]);
  const slope = parameters.slope ? nullWhenAll(term('slope'), 1) : null;
  const halfStock = term('halfSaturation').map(toStock);
  const lead = parameters.leadWeeks ? term('leadWeeks') : new Float64Array(variants.lanes);
  const boxes = response.pipelineBoxes;
  return {
    id: channel.id,
    spend: paddedSeries(flight?.spend, weeks),
    discount: response.carriesDiscount ? paddedSeries(flight?.discount, weeks) : null,
    spendFactor: variants.spendFactor?.[index] ?? null,
    offFrom: variants.offFrom?.[index] ?? null,
    publishesContent: response.publishesContent ?? false,
    unitCost: term('unitCost'),
    earnedPerOrder: optional('earnedPerOrder'),
    earnedPerCustomer: optional('earnedPerCustomer'),
    earnedPerPiece: optional('earnedPerPiece'),
    // Kept also where nothing limits: a queue that came with the carry-in is then worked off at once.
    capacity: parameters.capacity ? term('capacity') : null,
    boxes,
    release: lead.map((weeksOfLead) => (boxes === 0 ? 1 : boxes / (boxes + weeksOfLead))),
    keep,
    halfStock,
    logHalfStock: slope === null ? null : halfStock.map(log),
    slope,
    wearOutHalf: optional('wearOutHalf')?.map((value) => value * perUnit) ?? null,
    fatigueHalfStock: parameters.fatigueHalfSaturation ? term('fatigueHalfSaturation').map(toStock) : null,
    hazards: HAZARD_EFFECTS.flatMap((effect) => {
      const largest = optional(effect);
      return largest === null ? [] : [[effect, largest] as const];
    }),
    repeat: optional('repeat'),
    trust: parameters.trust && parameters.rating ? trustSlope(term('trust'), term('rating')) : null,
    fatigue: optional('fatigue'),
  };
}

/** The unit cost that `halfSaturation` is stated at: the kind's own default (eq. 5). */
function referenceUnitCost(kind: ChannelKindId): number {
  return channelKind(kind).parameters.unitCost.value;
}

function trustSlope(trust: Float64Array, rating: Float64Array): Float64Array {
  return trust.map((effect, i) => (effect * (rating[i] - 3)) / 2);
}

/** A weekly series as long as the batch: cut, or continued with zeros. */
function paddedSeries(values: readonly number[] | undefined, weeks: number): Float64Array {
  const series = new Float64Array(weeks);
  if (values) series.set(values.slice(0, weeks));
  return series;
}

function nullWhenAll(values: Float64Array, neutral: number): Float64Array | null {
  return values.every((value) => value === neutral) ? null : values;
}
