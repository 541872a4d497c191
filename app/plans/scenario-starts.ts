import type { ActualSeries } from '@/lib/analysis/actuals';
import { addDays, daysBetween } from '@/lib/model/calendar';
import { fromMinorUnits, splitMoney, sumMoney, toMinorUnits } from '@/lib/model/currency';
import type { Flight, Plan, Scenario } from '@/lib/model/plan';
import type { Side } from '@/lib/model/side';
import { freeId, freeName } from './free-id';
import {
  blackoutSeries,
  budgetOf,
  channelTotal,
  scenarioOf,
  sideOf,
  spendSeries,
  weekWeights,
} from './spend';

/** How a new scenario may begin. All but `empty` spend what the scenario they are made from spends, to the minor unit. */
export type ScenarioStart = 'empty' | 'duplicate' | 'push-only' | 'pull-only' | 'hybrid' | 'last-year';

/** The ways to begin a scenario in words, in the order of the menu. */
export const SCENARIO_CHOICES: readonly {
  readonly start: ScenarioStart;
  readonly word: string;
  readonly text: string;
}[] = [
  { start: 'duplicate', word: 'Duplicate', text: 'a copy with a name of its own' },
  { start: 'empty', word: 'Empty', text: 'no spend' },
  { start: 'push-only', word: 'Push only', text: 'all of it on push' },
  { start: 'pull-only', word: 'Pull only', text: 'all of it on pull' },
  { start: 'hybrid', word: 'Hybrid', text: 'half push, half pull' },
  { start: 'last-year', word: 'Last year', text: 'as the last 52 weeks were spent' },
];

const YEAR = 52;
const NAMES: Readonly<Record<Exclude<ScenarioStart, 'duplicate'>, string>> = {
  empty: 'Empty',
  'push-only': 'Push only',
  'pull-only': 'Pull only',
  hybrid: 'Hybrid',
  'last-year': 'Last year',
};

/** Why a plan cannot begin a scenario this way; null where it can. */
export function startProblem(
  plan: Plan,
  start: ScenarioStart,
  actuals: readonly ActualSeries[],
): string | null {
  const has = (side: Side) => plan.channels.some((channel) => sideOf(channel) === side);
  if (start !== 'pull-only' && start !== 'hybrid' && start !== 'push-only' && start !== 'last-year')
    return null;
  if (start === 'last-year')
    return lastYear(plan, actuals) === null ? 'No year of actual spend in this plan' : null;
  if (start !== 'pull-only' && !has('push')) return 'No push channel in this plan';
  return start !== 'push-only' && !has('pull') ? 'No pull channel in this plan' : null;
}

/**
 * A new scenario made from another one of the plan, with an id and a name of its own. Sides and halves are shared out
 * by what the channels spend now, equally where they spend nothing, and keep the shape of their flighting; a channel
 * without spend takes the shape it has in another scenario. Discounts stay as
 * they are, but on sides that are off; weeks of silence stay silent.
 * @throws RangeError where `startProblem` says that it cannot be
 */
export function startScenario(
  plan: Plan,
  fromId: string,
  start: ScenarioStart,
  actuals: readonly ActualSeries[] = [],
): Scenario {
  const problem = startProblem(plan, start, actuals);
  if (problem !== null) throw new RangeError(problem);
  const from = scenarioOf(plan, fromId);
  const wish = start === 'duplicate' ? `${from.name} copy` : NAMES[start];
  return {
    id: freeId(
      wish,
      plan.scenarios.map(({ id }) => id),
    ),
    name: freeName(
      wish,
      plan.scenarios.map(({ name }) => name),
    ),
    flights: start === 'duplicate' ? from.flights : flightsOf(plan, from, start, actuals),
  };
}

function flightsOf(
  plan: Plan,
  from: Scenario,
  start: ScenarioStart,
  actuals: readonly ActualSeries[],
): Flight[] {
  const { total } = budgetOf(plan, from);
  if (start === 'empty') return plan.channels.map(({ id }) => idle(plan, from, id));
  if (start === 'last-year') return lastYearFlights(plan, from, total, lastYear(plan, actuals) ?? new Map());
  const half = fromMinorUnits(Math.floor(toMinorUnits(total, plan.currency) / 2), plan.currency);
  const push = start === 'push-only' ? total : start === 'hybrid' ? half : 0;
  const pull = fromMinorUnits(
    toMinorUnits(total, plan.currency) - toMinorUnits(push, plan.currency),
    plan.currency,
  );
  const money = new Map([...shareOut(plan, from, 'push', push), ...shareOut(plan, from, 'pull', pull)]);
  const off = start === 'push-only' ? 'pull' : start === 'pull-only' ? 'push' : null;
  return plan.channels.map((channel) => {
    if (sideOf(channel) === off) return idle(plan, from, channel.id);
    const shape = weekWeights(plan, from, channel.id, shapeOf(plan, from, channel.id));
    const flight = from.flights.find(({ channelId }) => channelId === channel.id);
    const spend = splitMoney(money.get(channel.id) ?? 0, shape, plan.currency);
    return { ...flight, channelId: channel.id, spend };
  });
}

/** What each channel of a side gets of an amount. */
function shareOut(plan: Plan, from: Scenario, side: Side, amount: number): [string, number][] {
  const ids = plan.channels.filter((channel) => sideOf(channel) === side).map(({ id }) => id);
  const parts = splitMoney(
    amount,
    ids.map((id) => channelTotal(plan, from, id)),
    plan.currency,
  );
  return ids.map((id, index) => [id, parts[index]]);
}

/** Weights of a channel's weeks: here, else in the first scenario that spends on it, else the same every week. */
function shapeOf(plan: Plan, from: Scenario, channelId: string): number[] {
  const scenario = [from, ...plan.scenarios].find((one) => channelTotal(plan, one, channelId) > 0);
  return spendSeries(plan, scenario ?? from, channelId);
}

/** Without spend and discount; weeks of silence stay. */
function idle({ horizonWeeks }: Plan, from: Scenario, channelId: string): Flight {
  const blackoutWeeks = from.flights.find((flight) => flight.channelId === channelId)?.blackoutWeeks;
  const spend = Array<number>(horizonWeeks).fill(0);
  return { channelId, spend, ...(blackoutWeeks && { blackoutWeeks }) };
}

/** Spend of the last 52 weeks that are known of any channel, by channel, `[week of the plan % 52]`. */
function lastYear(plan: Plan, actuals: readonly ActualSeries[]): ReadonlyMap<string, number[]> | null {
  const spends = plan.channels.flatMap(({ id }) => actuals.filter(({ series }) => series === `spend:${id}`));
  const weeks = Math.max(0, ...spends.map(({ values }) => values.length));
  const longest = spends.find(({ values }) => values.length === weeks);
  if (!longest || weeks < YEAR) return null;
  const yearStartsOn = addDays(longest.startsOn, (weeks - YEAR) * 7);
  const shift = Math.round(daysBetween(yearStartsOn, plan.startsOn) / 7);
  const year = new Map<string, number[]>();
  for (const { series, startsOn, values } of spends) {
    const first = Math.round(daysBetween(startsOn, yearStartsOn) / 7);
    const own = Array.from({ length: YEAR }, (_, week) => {
      const value = values[first + ((((week + shift) % YEAR) + YEAR) % YEAR)];
      return Math.max(0, value ?? 0);
    });
    year.set(series.slice('spend:'.length), own);
  }
  const isSpent = [...year.values()].some((values) => values.some((value) => value > 0));
  return isSpent ? year : null;
}

/** Last year, week by week and as often as the plan is long, scaled as a whole to the budget. */
function lastYearFlights(
  plan: Plan,
  from: Scenario,
  total: number,
  year: ReadonlyMap<string, readonly number[]>,
): Flight[] {
  const series = plan.channels.map(({ id }) =>
    Array.from({ length: plan.horizonWeeks }, (_, week) => year.get(id)?.[week % YEAR] ?? 0),
  );
  const sums = series.map((values) => sumMoney(values, plan.currency));
  // A plan of a few weeks may meet none that was paid for: then its channels share as they did over the year.
  const weights = sums.some((sum) => sum > 0)
    ? sums
    : plan.channels.map(({ id }) => sumMoney(year.get(id) ?? [], plan.currency));
  const parts = splitMoney(total, weights, plan.currency);
  return plan.channels.map(({ id }, index) => {
    const flight = from.flights.find(({ channelId }) => channelId === id);
    const silent = blackoutSeries(plan, from, id);
    const spoken = series[index].map((spend, week) => (silent[week] ? 0 : spend));
    const weights = spoken.some((spend) => spend > 0) ? spoken : weekWeights(plan, from, id);
    return { ...flight, channelId: id, spend: splitMoney(parts[index], weights, plan.currency) };
  });
}
