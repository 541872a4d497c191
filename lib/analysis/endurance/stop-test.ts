import { channelKind } from '../../model/channels/registry';
import { compile } from '../../model/compile';
import type { Channel, Plan, Scenario } from '../../model/plan';
import { laneSeries, type Run } from '../../model/run';
import { simulate } from '../../model/simulate';
import { type Ranged, rangedOf } from '../attribution/incremental';
import type { AnalysisInput, StopQuestion } from '../parallel/define-analysis';
import { requireScenario } from '../require-scenario';
import { type DrawnLanes, drawnAnalysis, forCopies } from '../uncertainty/drawn-analysis';

/** Outcomes that a stop is judged by; contribution gains the spend that is saved. */
export const STOP_OUTCOMES = ['newCustomers', 'orders', 'revenue', 'contribution'] as const;
export type StopOutcome = (typeof STOP_OUTCOMES)[number];

/** One outcome a week, `[week]` each. `planned` = `survives` + `lost`; of what survives, `organic` needs no marketing. */
export interface StoppedSeries {
  readonly planned: Float64Array;
  readonly survives: Float64Array;
  readonly lost: Float64Array;
  readonly organic: Float64Array;
}

/** The weeks from the stop on. `planned` = `survives` + `lost`. */
export interface StoppedTotal {
  readonly planned: Ranged;
  readonly survives: Ranged;
  readonly lost: Ranged;
  /** Part of what survives that would have come without any marketing. */
  readonly organic: Ranged;
  /** survives / planned; null where nothing was planned. */
  readonly survivingShare: Ranged;
}

/** What is lost and what survives when a side or a channel stops. */
export interface StopTest {
  readonly question: StopQuestion;
  readonly weekly: Readonly<Record<StopOutcome, StoppedSeries>>;
  readonly totals: Readonly<Record<StopOutcome, StoppedTotal>>;
  /**
   * Weeks after the stop until what the stopped part still brings of new customers has fallen to half of its mean of
   * the four weeks before, for good; null where that is after the plan's end, or where it brought nothing.
   */
  readonly halfLifeWeeks: Ranged;
}

/** From a week on a side or a channel spends and discounts nothing: what survives (MODEL.md section 6). */
export const stopTest = drawnAnalysis<StopTest>({
  label: 'what survives a stop',
  width: () => LANES.length,
  measure: measureStop,
  answer: (input, stated, drawn) => {
    const question = stopQuestionOf(input);
    const run = simulateStop(input, question, { copies: 1, width: LANES.length });
    const total = (outcome: number): StoppedTotal => {
      const at = outcome * PARTS;
      const of = (value: (planned: number, stopped: number, organic: number) => number) => {
        const [planned, stopped, organic] = [drawn(at), drawn(at + 1), drawn(at + 2)];
        const draws = planned.map((one, draw) => value(one, stopped[draw], organic[draw]));
        return rangedOf(value(stated[at], stated[at + 1], stated[at + 2]), draws);
      };
      return {
        planned: of((planned) => planned),
        survives: of((_, stopped) => stopped),
        lost: of((planned, stopped) => planned - stopped),
        organic: of((_planned, _stopped, organic) => organic),
        survivingShare: of((planned, stopped) => (planned > 0 ? stopped / planned : Number.NaN)),
      };
    };
    const halfLife = STOP_OUTCOMES.length * PARTS;
    return {
      question,
      weekly: eachStopOutcome((key) => weeklyOf(run, key)),
      totals: eachStopOutcome((_, outcome) => total(outcome)),
      halfLifeWeeks: rangedOf(stated[halfLife], drawn(halfLife)),
    };
  },
});

/** What an input asks the stop test: what it names, or push from half-way through the plan. */
export function stopQuestionOf({ plan, stop }: AnalysisInput): StopQuestion {
  return stop ?? { target: { side: 'push' }, fromWeek: Math.floor(plan.horizonWeeks / 2) + 1 };
}

/**
 * New customers a week, `[week]`, when a side or a channel stops. Before that week it is the forecast itself;
 * afterwards what was built fades by its own carryover.
 */
export function newCustomersAfterStop(
  plan: Plan,
  scenario: Scenario,
  { target, fromWeek }: StopQuestion,
): Float64Array {
  const offFrom = plan.channels.map((channel) =>
    Float64Array.of(stops(target, channel) ? fromWeek - 1 : Number.POSITIVE_INFINITY),
  );
  return laneSeries(simulate(compile(plan, scenario, { lanes: 1, offFrom })), 'newCustomers', 0);
}

/** As planned; the target stopped; nothing from week 1; the target off from week 1. */
const LANES = ['planned', 'stopped', 'organic', 'without'] as const;
const PARTS = 3;
/** Weeks before the stop whose mean the half-life is held against. */
const BEFORE_WEEKS = 4;

function stops(target: StopQuestion['target'], channel: Channel): boolean {
  return 'side' in target ? channelKind(channel.kind).side === target.side : channel.id === target.channelId;
}

function simulateStop(
  { plan, scenarioId }: AnalysisInput,
  { target, fromWeek }: StopQuestion,
  lanes: DrawnLanes,
): Run {
  const offFrom = plan.channels.map((channel) => {
    const stopped = stops(target, channel);
    const from = [
      Number.POSITIVE_INFINITY,
      stopped ? fromWeek - 1 : Number.POSITIVE_INFINITY,
      0,
      stopped ? 0 : Number.POSITIVE_INFINITY,
    ];
    return forCopies(lanes, (lane) => from[lane]);
  });
  const variants = { lanes: lanes.copies * lanes.width, overrides: lanes.overrides, offFrom };
  return simulate(compile(plan, requireScenario(plan, scenarioId), variants));
}

/** `[copy][outcome][planned, stopped, organic]` over the weeks from the stop on, and the half-life. */
function measureStop(input: AnalysisInput, lanes: DrawnLanes): Float64Array {
  const question = stopQuestionOf(input);
  const run = simulateStop(input, question, lanes);
  const measures: number[] = [];
  for (let copy = 0; copy < lanes.copies; copy++) {
    const first = copy * lanes.width;
    for (const key of STOP_OUTCOMES) {
      for (let part = 0; part < PARTS; part++) {
        let sum = 0;
        for (let week = question.fromWeek - 1; week < run.weeks; week++)
          sum += valueAt(run, key, week, first + part);
        measures.push(sum);
      }
    }
    measures.push(halfLifeOf(run, question.fromWeek - 1, first));
  }
  return Float64Array.from(measures);
}

/** Whole weeks; NaN where it does not come. */
function halfLifeOf(run: Run, stop: number, first: number): number {
  const extra = (week: number) =>
    valueAt(run, 'newCustomers', week, first + 1) - valueAt(run, 'newCustomers', week, first + 3);
  const from = Math.max(0, stop - BEFORE_WEEKS);
  let before = 0;
  for (let week = from; week < Math.min(stop, run.weeks); week++) before += extra(week) / (stop - from);
  if (!(before > 0) || stop >= run.weeks) return Number.NaN;
  let week = run.weeks;
  while (week > stop && extra(week - 1) <= before / 2) week--;
  return week < run.weeks ? week - stop + 1 : Number.NaN;
}

function valueAt({ series, lanes }: Run, key: StopOutcome, week: number, lane: number): number {
  const at = week * lanes + lane;
  return key === 'contribution' ? series.grossProfit[at] - series.spend[at] : series[key][at];
}

function weeklyOf(run: Run, key: StopOutcome): StoppedSeries {
  const lane = (index: number) =>
    Float64Array.from({ length: run.weeks }, (_, week) => valueAt(run, key, week, index));
  const [planned, survives, organic] = [lane(0), lane(1), lane(2)];
  return { planned, survives, lost: planned.map((value, week) => value - survives[week]), organic };
}

function eachStopOutcome<Value>(
  value: (key: StopOutcome, index: number) => Value,
): Readonly<Record<StopOutcome, Value>> {
  return Object.fromEntries(STOP_OUTCOMES.map((key, index) => [key, value(key, index)])) as Record<
    StopOutcome,
    Value
  >;
}
