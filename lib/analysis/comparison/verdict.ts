import type { Range } from '../forecast/forecast';
import { BETTER, type HeadlineKey } from '../forecast/headline';
import { rangeOf } from '../uncertainty/uncertainty';
import type { Comparison } from './comparison';
import { isClear, pairedGains } from './paired-gains';
import { pathOf } from './paths';
import { isComparable } from './terms';

/** Headlines that a comparison can be decided by: those of which more, or less, is better. */
export const GOALS = [
  'planValue',
  'contribution',
  'operatingProfit',
  'revenue',
  'orders',
  'newCustomers',
  'loyalAtEnd',
  'awarenessAtEnd',
  'customerEquity',
  'costPerCustomer',
  'paybackWeek',
  'cashLow',
] as const satisfies readonly HeadlineKey[];
export type Goal = (typeof GOALS)[number];

/** When the leader has come to lead, at the stated values. */
export type LeadTiming =
  /** Ahead from the first week in which they differ. */
  | { readonly kind: 'always' }
  /** The rival is ahead until this week, counted from 1; `fromStart` false where the lead changed hands before. */
  | { readonly kind: 'until'; readonly week: number; readonly fromStart: boolean }
  /** The rival is still ahead when the weeks end: the lead lies behind them. */
  | { readonly kind: 'not-yet' };

/** Who leads whom, and by how much. Indices are of contenders. */
export interface Lead {
  readonly leader: number;
  /** The one that comes next. */
  readonly rival: number;
  /** Leader less rival at the stated values, as the headline is counted; null where one does not exist. */
  readonly difference: number | null;
  /** P10–P90 of that over the paired draws; null until drawn. */
  readonly range: Range | null;
  readonly timing: LeadTiming | null;
}

/** What a comparison comes to by one headline. */
export type Verdict = { readonly goal: Goal } & (
  | { readonly kind: 'alone' }
  /** Money in several currencies. */
  | { readonly kind: 'not-compared' }
  /** No draw and no stated value differs. */
  | { readonly kind: 'alike' }
  /** By the stated values: nothing is drawn yet. */
  | ({ readonly kind: 'stated' } & Lead)
  /** `clear`: better than every other in more than nine paired draws of ten; `close`: within noise of `near`. */
  | ({
      readonly kind: 'clear' | 'close';
      /** Chance of the leader to be best of all, 0–1, and its Monte Carlo standard error. */
      readonly chance: number;
      readonly error: number;
      readonly near: readonly number[];
    } & Lead)
);

/**
 * Decides a comparison by a headline. The leader is the likeliest to be best, before the draws the one with the best
 * stated value; the order in which contenders stand changes nothing.
 */
export function verdictOf(comparison: Comparison, goal: Goal): Verdict {
  const { contenders, drawn, headlines, terms } = comparison;
  if (contenders.length < 2) return { kind: 'alone', goal };
  if (!isComparable(terms, goal)) return { kind: 'not-compared', goal };
  const { values, best } = headlines[goal];
  const others = (leader: number) => contenders.map((_, index) => index).filter((index) => index !== leader);
  const gains = (here: number, there: number) =>
    drawn === null
      ? null
      : pairedGains(drawn[here].headlineDraws[goal], drawn[there].headlineDraws[goal], BETTER[goal]);
  const isAlike = others(0).every(
    (other) => values[other] === values[0] && (gains(other, 0)?.every((gain) => gain === 0) ?? true),
  );
  if (isAlike) return { kind: 'alike', goal };
  const [leader, rival] = rankBy(comparison, goal);
  const lead = leadOf(comparison, goal, leader, rival);
  if (best === null) return { kind: 'stated', goal, ...lead };
  const near = others(leader).filter((other) => {
    const own = gains(leader, other);
    return own === null || !isClear(own) || own.every((gain) => gain === 0);
  });
  return {
    kind: near.length === 0 ? 'clear' : 'close',
    goal,
    ...lead,
    chance: best.chances[leader],
    error: best.errors[leader],
    near,
  };
}

/** Contenders from the likeliest best on; where that does not part them by stated value, and then by key. */
function rankBy({ contenders, headlines }: Comparison, goal: Goal): number[] {
  const { values, best } = headlines[goal];
  const sign = BETTER[goal] === 'lower' ? 1 : -1;
  const stated = (index: number) => sign * (values[index] ?? Number.POSITIVE_INFINITY);
  return contenders
    .map((_, index) => index)
    .sort(
      (a, b) =>
        (best === null ? 0 : best.chances[b] - best.chances[a]) ||
        order(stated(a), stated(b)) ||
        order(contenders[a].key, contenders[b].key),
    );
}

function order<Value extends number | string>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function leadOf(comparison: Comparison, goal: Goal, leader: number, rival: number): Lead {
  const { drawn, headlines } = comparison;
  const [here, there] = [headlines[goal].values[leader], headlines[goal].values[rival]];
  return {
    leader,
    rival,
    difference: here === null || there === null ? null : here - there,
    range:
      drawn === null
        ? null
        : rangeOf(
            pairedGains(drawn[leader].headlineDraws[goal], drawn[rival].headlineDraws[goal], 'higher'),
            false,
          ),
    timing: timingOf(comparison, goal, leader, rival),
  };
}

/** Goals whose path is the headline itself on its way: on it one sees who leads when. */
const TIMED: ReadonlySet<Goal> = new Set([
  'planValue',
  'contribution',
  'revenue',
  'orders',
  'newCustomers',
  'loyalAtEnd',
  'awarenessAtEnd',
]);
/** A difference under this share of the largest is no lead. */
const LEAST_SHARE = 0.005;

function timingOf({ paths }: Comparison, goal: Goal, leader: number, rival: number): LeadTiming | null {
  const path = pathOf(goal);
  if (path === null || !TIMED.has(goal)) return null;
  const { values } = paths[path];
  return leadTiming(values[leader].map((value, week) => value - values[rival][week]));
}

/** When a path comes to lead, from its difference to another, `[week]`; null where they never differ. */
export function leadTiming(difference: Float64Array): LeadTiming | null {
  const most = difference.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  if (most === 0) return null;
  const isBehind = (value: number) => value < -LEAST_SHARE * most;
  const last = difference.findLastIndex(isBehind);
  if (last < 0) return { kind: 'always' };
  if (last === difference.length - 1) return { kind: 'not-yet' };
  const wasAhead = difference.subarray(0, last).some((value) => value > LEAST_SHARE * most);
  return { kind: 'until', week: last + 1, fromStart: !wasAhead };
}
