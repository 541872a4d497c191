/** The week the reader points at, shared by all rows without drawing them again. */
export interface HoverWeek {
  readonly get: () => number | null;
  readonly pinned: () => boolean;
  /** Moves the line; does nothing while it is pinned. */
  readonly hover: (week: number | null) => void;
  /** Moves the line and holds it there. */
  readonly pin: (week: number) => void;
  /** Steps by weeks from where the line is, or from `from`. */
  readonly step: (by: number, from: number) => void;
  readonly free: () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A pointer into `weeks` weeks, 0-based. */
export function hoverWeek(weeks: number): HoverWeek {
  let week: number | null = null;
  let held = false;
  const listeners = new Set<() => void>();
  const set = (next: number | null, hold: boolean) => {
    const clamped = next === null ? null : Math.min(weeks - 1, Math.max(0, next));
    if (clamped === week && hold === held) return;
    week = clamped;
    held = hold;
    for (const listener of listeners) listener();
  };
  return {
    get: () => week,
    pinned: () => held,
    hover: (next) => {
      if (!held) set(next, false);
    },
    pin: (next) => set(next, true),
    step: (by, from) => set(week === null ? from : week + by, true),
    free: () => set(null, false),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
