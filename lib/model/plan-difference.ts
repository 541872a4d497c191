import type { Plan } from './plan';
import { isMembers, isWeekly, itemKeys, type Members, memberNames, sameDocument } from './same-document';

/** One thing that differs between two revisions of a plan. */
export interface PlanChange {
  /** Member names and item ids from the top. */
  readonly path: readonly string[];
  /** Undefined where there was none. */
  readonly from: unknown;
  /** Undefined where it was taken away. */
  readonly to: unknown;
  /** Weeks counted from 0 that differ, for series. */
  readonly weeks?: readonly number[];
}

/** What differs between two revisions, field by field; items of lists by id, series as one change with its weeks. */
export function differencesOf(before: Plan, after: Plan): PlanChange[] {
  return changesOf([], before, after);
}

function changesOf(path: readonly string[], from: unknown, to: unknown): PlanChange[] {
  if (sameDocument(from, to)) return [];
  if (Array.isArray(from) && Array.isArray(to)) {
    if (isWeekly(path[path.length - 1])) return [{ path, from, to, weeks: changedWeeks(from, to) }];
    const [keysFrom, keysTo] = [itemKeys(from), itemKeys(to)];
    if (keysFrom && keysTo) return listChanges(path, keysFrom, from, keysTo, to);
  }
  if (isMembers(from) && isMembers(to)) {
    return memberNames(from, to).flatMap((name) => changesOf([...path, name], from[name], to[name]));
  }
  return [{ path, from, to }];
}

function listChanges(
  path: readonly string[],
  keysFrom: readonly string[],
  from: readonly Members[],
  keysTo: readonly string[],
  to: readonly Members[],
): PlanChange[] {
  const changes = [...new Set([...keysFrom, ...keysTo])].flatMap((key) =>
    changesOf([...path, key], from[keysFrom.indexOf(key)], to[keysTo.indexOf(key)]),
  );
  const stay = (keys: readonly string[]) =>
    keys.filter((key) => keysFrom.includes(key) && keysTo.includes(key));
  // The order of flights means nothing; that of channels and scenarios is seen.
  const moved = path[path.length - 1] !== 'flights' && !sameDocument(stay(keysFrom), stay(keysTo));
  return moved ? [...changes, { path, from: keysFrom, to: keysTo }] : changes;
}

function changedWeeks(from: readonly unknown[], to: readonly unknown[]): number[] {
  return Array.from({ length: Math.max(from.length, to.length) }, (_, week) => week).filter(
    (week) => from[week] !== to[week],
  );
}
