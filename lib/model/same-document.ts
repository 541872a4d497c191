/** Whether two documents say the same: by value, whatever the order of members; a member that is undefined is none. */
export function sameDocument(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => sameDocument(item, b[index]))
    );
  }
  if (!isMembers(a) || !isMembers(b)) return a === b;
  return memberNames(a, b).every((name) => sameDocument(a[name], b[name]));
}

/** A JSON object. */
export type Members = Readonly<Record<string, unknown>>;

/** Whether a value is an object with members, not a list. */
export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The names of the members of any of the objects, each once. */
export function memberNames(...objects: readonly Members[]): string[] {
  return [...new Set(objects.flatMap(Object.keys))];
}

/** What tells the items of a list apart: `id`, or `channelId`; null for lists of anything else. */
export function itemKeys(list: unknown): string[] | null {
  if (!Array.isArray(list)) return null;
  const keys = list.map((item) => (isMembers(item) ? (item.id ?? item.channelId) : undefined));
  return keys.every((key) => typeof key === 'string') ? keys : null;
}

/** Series of one value a week, by the name of their member. */
export function isWeekly(name: string | undefined): boolean {
  return name === 'spend' || name === 'discount';
}

/** `next` with every part that says the same as in `old` replaced by that part, so that identity tells what changed. */
export function shareParts<Value>(old: unknown, next: Value): Value {
  return shared(old, next) as Value;
}

function shared(old: unknown, next: unknown): unknown {
  if (sameDocument(old, next)) return old;
  if (Array.isArray(old) && Array.isArray(next)) return next.map((item, index) => shared(old[index], item));
  if (!isMembers(old) || !isMembers(next)) return next;
  return Object.fromEntries(Object.entries(next).map(([name, value]) => [name, shared(old[name], value)]));
}
