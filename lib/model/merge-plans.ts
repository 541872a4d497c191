import type { Plan } from './plan';
import { isMembers, isWeekly, itemKeys, type Members, memberNames, sameDocument } from './same-document';

/** A field that both sides changed, to different values. */
export interface Conflict {
  /** Member names and item ids from the top, such as `scenarios`, `hybrid`, `flights`, `ads`, `spend`; empty for all of it. */
  readonly path: readonly string[];
  readonly base: unknown;
  /** Undefined where this side took it away. */
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Weeks counted from 0, where the field is a series and only these are disputed. */
  readonly weeks?: readonly number[];
}

export type Choice = 'mine' | 'theirs';

/** Decides a conflict. */
export type Choose = (conflict: Conflict) => Choice;

export interface Merged {
  readonly plan: Plan;
  /** What had to be decided; empty where the two sides changed different fields. */
  readonly conflicts: readonly Conflict[];
}

export interface MergeOptions {
  /** Tells a valid plan. Handed in, so that who merges decides when the schema is loaded. */
  readonly isPlan: (document: unknown) => document is Plan;
  /** Mine without it. */
  readonly choose?: Choose;
}

/** Members that only make sense together: they are changed, and disputed, as one. */
const UNITS: readonly (readonly string[])[] = [['startsOn', 'weekStartsOn']];

/**
 * Merges two changed copies of a plan, field by field: what one side changed is taken, what both changed to the same
 * value too; the rest is decided by `choose` (mine, unless told otherwise). Series merge week by week, channels,
 * scenarios and flights by id. Where the result would be no valid plan, the whole is one conflict. Parts that neither
 * changed stay the same objects.
 */
export function mergePlans(
  base: Plan,
  mine: Plan,
  theirs: Plan,
  { isPlan, choose = () => 'mine' }: MergeOptions,
): Merged {
  const conflicts: Conflict[] = [];
  const decide = (conflict: Conflict) => {
    conflicts.push(conflict);
    return choose(conflict) === 'mine' ? conflict.mine : conflict.theirs;
  };
  if (mine === base || mine === theirs) return { plan: theirs, conflicts };
  if (theirs === base) return { plan: mine, conflicts };
  const plan = fitted(mergeMembers([], base, mine, theirs, decide));
  if (isPlan(plan)) return { plan, conflicts };
  const whole: Conflict = { path: [], base, mine, theirs };
  return { plan: choose(whole) === 'mine' ? mine : theirs, conflicts: [whole] };
}

type Decide = (conflict: Conflict) => unknown;

function mergeValue(path: readonly string[], base: unknown, mine: unknown, theirs: unknown, decide: Decide) {
  if (sameDocument(theirs, base) || sameDocument(mine, theirs)) return mine;
  if (sameDocument(mine, base)) return theirs;
  if (Array.isArray(mine) && Array.isArray(theirs) && isWeekly(path[path.length - 1])) {
    return mergeWeeks(path, Array.isArray(base) ? base : [], mine, theirs, decide);
  }
  if (itemKeys(mine) && itemKeys(theirs) && (base === undefined || itemKeys(base))) {
    return mergeList(path, listOf(base), listOf(mine), listOf(theirs), decide);
  }
  if (isMembers(mine) && isMembers(theirs)) {
    return mergeMembers(path, isMembers(base) ? base : {}, mine, theirs, decide);
  }
  return decide({ path, base, mine, theirs });
}

function mergeMembers(
  path: readonly string[],
  base: Members,
  mine: Members,
  theirs: Members,
  decide: Decide,
): Members {
  const merged: Record<string, unknown> = {};
  const put = (name: string, value: unknown) => {
    if (value !== undefined) merged[name] = value;
  };
  for (const name of memberNames(mine, theirs, base)) {
    const unit = path.length === 0 ? UNITS.find((names) => names.includes(name)) : undefined;
    if (unit === undefined) {
      put(name, mergeValue([...path, name], base[name], mine[name], theirs[name], decide));
    } else if (unit[0] === name) {
      const [b, m, t] = [base, mine, theirs].map((side) => unit.map((member) => side[member]));
      const values = mergeValue([name], b, m, t, decide) as unknown[];
      unit.forEach((member, index) => {
        put(member, values[index]);
      });
    }
  }
  return merged;
}

function mergeWeeks(
  path: readonly string[],
  base: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
  decide: Decide,
): unknown[] {
  const weeks = Array.from({ length: Math.max(mine.length, theirs.length) }, (_, week) => week);
  const disputed = weeks.filter(
    (week) => mine[week] !== theirs[week] && mine[week] !== base[week] && theirs[week] !== base[week],
  );
  const takesMine = disputed.length === 0 || decide({ path, base, mine, theirs, weeks: disputed }) === mine;
  const isDisputed = new Set(disputed);
  const merged = weeks.map((week) => {
    if (isDisputed.has(week)) return takesMine ? mine[week] : theirs[week];
    return mine[week] === base[week] ? theirs[week] : mine[week];
  });
  return merged.filter((amount) => amount !== undefined);
}

type Item = Members;

function mergeList(
  path: readonly string[],
  base: readonly Item[],
  mine: readonly Item[],
  theirs: readonly Item[],
  decide: Decide,
): Item[] {
  const [b, m, t] = [base, mine, theirs].map((list) => new Map(list.map((item) => [keyOf(item), item])));
  const merged = new Map<string, unknown>();
  for (const key of new Set([...m.keys(), ...t.keys()])) {
    merged.set(key, mergeValue([...path, key], b.get(key), m.get(key), t.get(key), decide));
  }
  const order = mergeOrder(path, [...b.keys()], [...m.keys()], [...t.keys()], decide);
  return order.map((key) => merged.get(key)).filter(isMembers);
}

/** The order of all ids: that of the side which moved some; ids only the other side has follow what they followed there. */
function mergeOrder(
  path: readonly string[],
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  decide: Decide,
): string[] {
  const common = base.filter((key) => mine.includes(key) && theirs.includes(key));
  const among = (keys: readonly string[]) => keys.filter((key) => common.includes(key));
  const [b, m, t] = [base, mine, theirs].map(among);
  const chosen = mergeValue([...path, ORDER], b, m, t, decide) as readonly string[];
  const [lead, other] = sameDocument(chosen, m) ? [mine, theirs] : [theirs, mine];
  const order = [...lead];
  other.forEach((key, index) => {
    if (order.includes(key)) return;
    order.splice(index === 0 ? 0 : order.indexOf(other[index - 1]) + 1, 0, key);
  });
  return order;
}

/** The last part of the path of a conflict about an order. */
export const ORDER = '(order)';

/** Flights of channels that are gone go with them; series are as long as the horizon. */
function fitted(plan: Members): Members {
  const { horizonWeeks, carryIn } = plan;
  const channels = new Set(itemKeys(plan.channels) ?? []);
  const isHere = (item: Item) => channels.has(keyOf(item));
  const fitSeries = (series: unknown) =>
    Array.isArray(series) && typeof horizonWeeks === 'number' && series.length !== horizonWeeks
      ? Array.from({ length: horizonWeeks }, (_, week) => series[week] ?? 0)
      : series;
  const fitFlight = (flight: Item): Item => {
    const spend = fitSeries(flight.spend);
    const discount = fitSeries(flight.discount);
    return spend === flight.spend && discount === flight.discount
      ? flight
      : { ...flight, spend, ...(discount === undefined ? {} : { discount }) };
  };
  return {
    ...plan,
    scenarios: listOf(plan.scenarios).map((scenario) => {
      const before = listOf(scenario.flights);
      const flights = before.filter(isHere).map(fitFlight);
      const same = flights.length === before.length && flights.every((flight, i) => flight === before[i]);
      return same ? scenario : { ...scenario, flights };
    }),
    ...(isMembers(carryIn) && !listOf(carryIn.channels).every(isHere)
      ? { carryIn: { ...carryIn, channels: listOf(carryIn.channels).filter(isHere) } }
      : {}),
  };
}

function keyOf(item: Item): string {
  return String(item.id ?? item.channelId);
}

function listOf(value: unknown): readonly Item[] {
  return Array.isArray(value) ? value : [];
}
