import { fromMinorUnits, splitMoney, sumMoney, toMinorUnits } from '@/lib/model/currency';
import type { Plan, Scenario } from '@/lib/model/plan';
import type { Side } from '@/lib/model/side';
import { channelTotal, scenarioOf, sideOf, spendSeries, weekWeights } from './spend';

/** Channels whose spend an edit of the whole must leave alone. */
export type Locked = ReadonlySet<string>;

const NONE: Locked = new Set();

/**
 * The plan with a channel's mean weekly spend set. The flighting keeps its shape: every week is scaled, in whole
 * minor units, and the weeks add up to `weekly` × horizon. `shape` gives the weights when the channel spends
 * nothing now; without it, an empty channel spends the same every week.
 */
export function setWeeklySpend(
  plan: Plan,
  scenarioId: string,
  channelId: string,
  weekly: number,
  shape?: readonly number[],
): Plan {
  const scenario = scenarioOf(plan, scenarioId);
  const weights = weekWeights(plan, scenario, channelId, shape);
  const total = Math.max(0, weekly) * plan.horizonWeeks;
  return withSpend(plan, scenario, new Map([[channelId, splitMoney(total, weights, plan.currency)]]));
}

/**
 * The plan with a channel's mean weekly spend set while the scenario's total stays: the other channels that are not
 * locked give way by the shares they have now (equally, when they have none), to the minor unit. The channel takes no
 * more than they can give.
 * @throws RangeError when every other channel is locked
 */
export function setWeeklySpendWithin(
  plan: Plan,
  scenarioId: string,
  channelId: string,
  weekly: number,
  locked: Locked = NONE,
  shape?: readonly number[],
): Plan {
  const scenario = scenarioOf(plan, scenarioId);
  const others = plan.channels.map(({ id }) => id).filter((id) => id !== channelId && !locked.has(id));
  if (others.length === 0) throw new RangeError('every other channel is locked');
  const sum = (ids: readonly string[]) =>
    sumMoney(
      ids.map((id) => channelTotal(plan, scenario, id)),
      plan.currency,
    );
  const whole = toMinorUnits(sum([channelId, ...others]), plan.currency);
  const wished = toMinorUnits(Math.max(0, weekly) * plan.horizonWeeks, plan.currency);
  const own = fromMinorUnits(Math.min(whole, wished), plan.currency);
  const rest = fromMinorUnits(whole - toMinorUnits(own, plan.currency), plan.currency);
  const weights = weekWeights(plan, scenario, channelId, shape);
  return withSpend(
    plan,
    scenario,
    new Map([
      [channelId, splitMoney(own, weights, plan.currency)],
      ...shareOut(plan, scenario, others, rest, NONE),
    ]),
  );
}

/**
 * The plan with a scenario's total set: channels that are not locked share what the locked ones leave, by the
 * shares they have now, to the minor unit. Where they spend nothing now, shares and weeks are those of `shape`, a
 * scenario of this plan as it was; without it, everything is alike.
 * @throws RangeError when the locked channels alone cost more than `total`, or all channels are locked
 */
export function setTotalBudget(
  plan: Plan,
  scenarioId: string,
  total: number,
  locked: Locked = NONE,
  shape?: Scenario,
): Plan {
  const scenario = scenarioOf(plan, scenarioId);
  const all = plan.channels.map((channel) => channel.id);
  return withSpend(plan, scenario, shareOut(plan, scenario, all, total, locked, shape));
}

/**
 * The plan with the pull side given `share` (0–1) of the scenario's total and the push side the rest. Within a side
 * channels keep their proportions; a side that spends nothing is shared out equally over its channels.
 * @throws RangeError when a side has no channel to take or give the money, or locked channels stand in the way
 */
export function setPullShare(plan: Plan, scenarioId: string, share: number, locked: Locked = NONE): Plan {
  const scenario = scenarioOf(plan, scenarioId);
  const total = sumMoney(
    plan.channels.map((channel) => channelTotal(plan, scenario, channel.id)),
    plan.currency,
  );
  const clamped = Math.min(1, Math.max(0, share));
  const pull = fromMinorUnits(toMinorUnits(total * clamped, plan.currency), plan.currency);
  const push = fromMinorUnits(toMinorUnits(total - pull, plan.currency), plan.currency);
  const idsOf = (side: Side) =>
    plan.channels.filter((channel) => sideOf(channel) === side).map((channel) => channel.id);
  return withSpend(
    plan,
    scenario,
    new Map([
      ...shareOut(plan, scenario, idsOf('push'), push, locked),
      ...shareOut(plan, scenario, idsOf('pull'), pull, locked),
    ]),
  );
}

/** Characters that a plan's name may have. */
export const LONGEST_PLAN_NAME = 120;

/** What is wrong with a name for a plan; null where nothing is. */
export function nameRefusal(name: string): string | null {
  const over = name.trim().length - LONGEST_PLAN_NAME;
  if (over <= 0) return null;
  return `A name has at most ${LONGEST_PLAN_NAME} characters; this one is ${over} over.`;
}

/** The plan under another name; a blank name changes nothing. */
export function renamePlan(plan: Plan, name: string): Plan {
  const trimmed = name.trim();
  return trimmed === '' || trimmed === plan.name ? plan : { ...plan, name: trimmed };
}

/** Splits `total` over the channels by what they spend now; locked ones keep theirs. */
function shareOut(
  plan: Plan,
  scenario: Scenario,
  ids: readonly string[],
  total: number,
  locked: Locked,
  shape?: Scenario,
) {
  const free = ids.filter((id) => !locked.has(id));
  const kept = sumMoney(
    ids.filter((id) => locked.has(id)).map((id) => channelTotal(plan, scenario, id)),
    plan.currency,
  );
  const rest = fromMinorUnits(
    toMinorUnits(total, plan.currency) - toMinorUnits(kept, plan.currency),
    plan.currency,
  );
  if (rest < 0) throw new RangeError('locked channels cost more than that');
  if (free.length === 0 && rest > 0) throw new RangeError('no unlocked channel can take the money');
  const spends = free.some((id) => channelTotal(plan, scenario, id) > 0);
  const from = spends ? scenario : (shape ?? scenario);
  const totals = splitMoney(
    rest,
    free.map((id) => channelTotal(plan, from, id)),
    plan.currency,
  );
  const weights = (id: string) => weekWeights(plan, scenario, id, spendSeries(plan, from, id));
  return new Map(free.map((id, index) => [id, splitMoney(totals[index], weights(id), plan.currency)]));
}

function withSpend(plan: Plan, scenario: Scenario, spends: ReadonlyMap<string, number[]>): Plan {
  const flights = scenario.flights.map((flight) => {
    const spend = spends.get(flight.channelId);
    return spend ? { ...flight, spend } : flight;
  });
  const known = new Set(flights.map((flight) => flight.channelId));
  for (const [channelId, spend] of spends) {
    if (!known.has(channelId) && spend.some((week) => week > 0)) flights.push({ channelId, spend });
  }
  return withScenario(plan, { ...scenario, flights });
}

/** The plan with one of its scenarios replaced by its id. */
export function withScenario(plan: Plan, scenario: Scenario): Plan {
  return { ...plan, scenarios: plan.scenarios.map((other) => (other.id === scenario.id ? scenario : other)) };
}
