import { type ChannelKindId, channelKind } from '../../lib/model/channels/registry';
import { compile } from '../../lib/model/compile';
import { type Plan, parsePlan } from '../../lib/model/plan';
import { pressChannels } from '../../lib/model/pressure';
import type { State } from '../../lib/model/run';
import { makeRoom } from '../../lib/model/simulate';

// What one channel, or a few, make of their spend: plans of nothing else, and what the engine holds after some weeks.

/** People in the market of every probe. */
export const MARKET = 1_000_000;

/** A channel of a probe. */
interface OneChannel {
  readonly id: string;
  readonly kind: ChannelKindId;
  readonly parameters: Readonly<Record<string, number>>;
}

export function planOf(
  channels: readonly OneChannel[],
  spend: Readonly<Record<string, readonly number[]>>,
  carryIn: object = {},
  stages: object = {},
  discount: Readonly<Record<string, readonly number[]>> = {},
): Plan {
  const weeks = Math.max(4, ...Object.values(spend).map((series) => series.length));
  const padded = (series: readonly number[] = []) => [
    ...series,
    ...Array<number>(weeks - series.length).fill(0),
  ];
  return parsePlan({
    name: 'One',
    currency: 'KWD',
    startsOn: '2026-01-05',
    weekStartsOn: 'monday',
    horizonWeeks: weeks,
    market: { size: MARKET, stages },
    economics: { price: 10, margin: 0.5 },
    channels: channels.map((channel) => ({ ...channel, name: channel.id })),
    scenarios: [
      {
        id: 'a',
        name: 'A',
        flights: channels.map(({ id }) => ({
          channelId: id,
          spend: padded(spend[id]),
          ...(discount[id] ? { discount: padded(discount[id]) } : {}),
        })),
      },
    ],
    carryIn,
  });
}

/** The state and the pressure after some weeks of the plan's first scenario; `onWeek` is told after each. */
export function afterWeeks(plan: Plan, weeks: number, onWeek?: (state: State) => void) {
  const batch = compile(plan, plan.scenarios[0]);
  const state = batch.start;
  const { pressure, scratch } = makeRoom(1);
  for (let week = 0; week < weeks; week++) {
    pressChannels(batch, state, week, pressure, scratch);
    onWeek?.(state);
  }
  return { state, pressure };
}

/** A plan of one channel that earns nothing and does not wear out unless stated. */
export function onePlan(
  kind: ChannelKindId,
  parameters: Readonly<Record<string, number>>,
  spend: readonly number[],
) {
  const earned = Object.keys(channelKind(kind).parameters).filter((term) => term.startsWith('earned'));
  const none = Object.fromEntries(
    [...earned, 'wearOutHalf']
      .filter((term) => Object.hasOwn(channelKind(kind).parameters, term))
      .map((term) => [term, 0]),
  );
  return planOf([{ id: 'one', kind, parameters: { ...none, ...parameters } }], { one: spend });
}

/** What the channel's stock holds after each week. */
export function stockByWeek(
  kind: ChannelKindId,
  parameters: Readonly<Record<string, number>>,
  spend: readonly number[],
): number[] {
  const plan = onePlan(kind, parameters, spend);
  const stock: number[] = [];
  afterWeeks(plan, spend.length, (state) => stock.push(state.channels[0].stock[0]));
  return stock;
}

/** Share of one week's activity that leaves the pipeline in each week. */
export function releasedByWeek(kind: ChannelKindId, leadWeeks: number, weeks: number): number[] {
  const { unitCost } = channelKind(kind).parameters;
  const halfLifeWeeks = 0.05;
  const keep = 2 ** (-1 / halfLifeWeeks);
  const spend = [unitCost.value, ...Array<number>(weeks - 1).fill(0)];
  const stock = stockByWeek(kind, { leadWeeks, halfLifeWeeks }, spend);
  return stock.map((held, week) => held - (week === 0 ? 0 : keep * stock[week - 1]));
}

/** What the pipeline's boxes hold of one unit after some weeks. */
export function pipelineAfter(kind: ChannelKindId, leadWeeks: number, weeks: number) {
  const { unitCost } = channelKind(kind).parameters;
  const plan = onePlan(kind, { leadWeeks }, [unitCost.value, ...Array<number>(weeks - 1).fill(0)]);
  const { pipeline } = afterWeeks(plan, weeks).state.channels[0];
  return { boxes: pipeline.length, held: pipeline.map((box) => box[0]) };
}

/** Weeks after which also wear-out, with its half-life of 12 weeks, has settled. */
const SETTLED = 260;

/** g of eq. 5 after spending the same for long. */
export function gainAtSteady(
  kind: ChannelKindId,
  parameters: Readonly<Record<string, number>>,
  weekly: number,
): number {
  const effect = (['awareness', 'consideration', 'conversion', 'loyalty'] as const).find(
    (term) => channelKind(kind).parameters[term] !== undefined,
  );
  if (effect === undefined) throw new Error(`${kind} has no hazard to read`);
  // Settled in few weeks: no lead, half a week of half-life unless the test is about them.
  const fast = { ...(channelKind(kind).parameters.leadWeeks ? { leadWeeks: 0 } : {}), halfLifeWeeks: 0.5 };
  const plan = onePlan(
    kind,
    { ...fast, ...parameters, [effect]: 1 },
    Array<number>(SETTLED).fill(Math.round(weekly)),
  );
  return afterWeeks(plan, SETTLED).pressure[effect][0];
}

/** What an outreach channel does in each week. */
export function activityByWeek(
  parameters: Readonly<Record<string, number>>,
  spend: readonly number[],
  carryIn = {},
) {
  const plan = planOf([{ id: 'one', kind: 'outreach', parameters }], { one: spend }, carryIn);
  const done: number[] = [];
  afterWeeks(plan, spend.length, (state) => done.push(state.channels[0].activity[0]));
  return done;
}
