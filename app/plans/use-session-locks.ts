'use client';

import { useEffect } from 'react';
import type { PlanStore } from './plan-store';

/** What of the locks lives as long as the browser's tab. */
interface SessionLocks {
  readonly locked: readonly string[];
  readonly held: boolean;
}

/** Keeps locks and the held total over a reload: they are how one works, not part of the plan, so never saved with it. */
export function useSessionLocks(store: PlanStore): void {
  useEffect(() => {
    const key = `pushpull.locks.${store.getState().id}`;
    const kept = readLocks(key);
    if (kept) store.setState({ locked: new Set(kept.locked), held: kept.held });
    return store.subscribe((state, before) => {
      if (state.locked !== before.locked || state.held !== before.held)
        writeLocks(key, { locked: [...state.locked], held: state.held });
    });
  }, [store]);
}

function readLocks(key: string): SessionLocks | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return isLocks(value) ? value : null;
  } catch {
    // A browser that keeps nothing, or a text that is not ours.
    return null;
  }
}

function writeLocks(key: string, locks: SessionLocks): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(locks));
  } catch {
    // Without room the locks last until the reload.
  }
}

function isLocks(value: unknown): value is SessionLocks {
  if (typeof value !== 'object' || value === null) return false;
  const { locked, held } = value as Partial<SessionLocks>;
  return Array.isArray(locked) && locked.every((id) => typeof id === 'string') && typeof held === 'boolean';
}
