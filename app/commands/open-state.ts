'use client';

import { useSyncExternalStore } from 'react';

/** What lies over the page: one thing at a time. */
export type OpenPanel = 'palette' | 'shortcuts' | 'history' | 'share' | null;

let panel: OpenPanel = null;
const listeners = new Set<() => void>();

/** Opens a panel in place of the one that is open; null closes it. */
export function openPanel(next: OpenPanel): void {
  panel = next;
  for (const listener of listeners) listener();
}

export function useOpenPanel(): OpenPanel {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => panel,
    () => null,
  );
}
