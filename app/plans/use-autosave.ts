'use client';

import { useCallback, useEffect, useRef } from 'react';
import { type Autosave, startAutosave } from './autosave';
import { isUnsaved, type PlanStore } from './plan-store';
import { sendPlan } from './send-plan';
import { startTabSync } from './tab-sync';
import { useDraft } from './use-draft';

const PATIENCE_MS = 8_000;

/**
 * Saves the plan as it changes, keeps in this browser what is not saved yet, keeps other tabs of the plan in step, and
 * holds the page while something is neither saved nor kept.
 */
export function useAutosave(store: PlanStore) {
  const autosave = useRef<Autosave | null>(null);
  const { isKept } = useDraft(store);
  useEffect(() => {
    const saving = startAutosave(store, { send: sendPlan, newKey: () => crypto.randomUUID() });
    autosave.current = saving;
    const guard = (event: BeforeUnloadEvent) => {
      if (!isUnsaved(store.getState())) return;
      saving.flush(true);
      if (!isKept()) event.preventDefault();
    };
    const leave = () => {
      if (document.visibilityState === 'hidden' && isUnsaved(store.getState())) saving.flush(true);
    };
    const back = () => saving.flush();
    window.addEventListener('beforeunload', guard);
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('online', back);
    const stopSync = startTabSync(store, new BroadcastChannel(`pushpull-plan-${store.getState().id}`));
    return () => {
      stopSync();
      // Walking to another page of the product does not unload this one: what is pending goes out now.
      if (isUnsaved(store.getState())) saving.flush(true);
      saving.stop();
      window.removeEventListener('beforeunload', guard);
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('online', back);
    };
  }, [store, isKept]);

  const flush = useCallback(() => autosave.current?.flush(), []);
  /** True when everything is saved; false when that took too long or failed. */
  const untilSaved = useCallback(async (): Promise<boolean> => {
    const done = () => !isUnsaved(store.getState());
    if (done()) return true;
    flush();
    return new Promise((resolve) => {
      const finish = (answer: boolean) => {
        clearTimeout(timer);
        unsubscribe();
        resolve(answer);
      };
      const timer = setTimeout(() => finish(false), PATIENCE_MS);
      const unsubscribe = store.subscribe((state) => {
        if (done()) finish(true);
        else if (state.save.kind === 'failed' || state.save.kind === 'conflict') finish(false);
      });
    });
  }, [store, flush]);
  return { flush, untilSaved };
}
