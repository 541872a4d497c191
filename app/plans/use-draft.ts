'use client';

import { useCallback, useEffect, useRef } from 'react';
import { mergePlans } from '@/lib/model/merge-plans';
import { type Draft, draftOf, hasUnsavedEdits } from './draft';
import { type DraftStorage, openDraftStorage } from './draft-storage';
import type { PlanState, PlanStore } from './plan-store';
import { isTabOpen, tabIdentity } from './tab-identity';

/**
 * Keeps unsaved edits and the undo stack in this browser, and goes on from what it kept. `isKept` tells whether the
 * state as it is now would survive the end of the page.
 */
export function useDraft(store: PlanStore) {
  const kept = useRef<PlanState | null>(null);
  useEffect(() => {
    let stopped = false;
    let unsubscribe = () => {};
    let keepNow = () => {};
    const start = async () => {
      const [storage, tabId] = await Promise.all([openDraftStorage(), tabIdentity()]);
      if (stopped) return;
      await goOn(store, storage, tabId);
      if (stopped) return;
      const keep = startKeeping(store, storage, tabId, (state) => {
        kept.current = state;
      });
      keepNow = keep.now;
      unsubscribe = keep.stop;
    };
    // Without storage the page holds on to unsaved edits by asking before it closes.
    start().catch(() => {});
    const leave = () => keepNow();
    window.addEventListener('pagehide', leave);
    return () => {
      stopped = true;
      keepNow();
      unsubscribe();
      window.removeEventListener('pagehide', leave);
    };
  }, [store]);
  return { isKept: useCallback(() => kept.current === store.getState(), [store]) };
}

/** Takes up this tab's own draft, and the unsaved edits of tabs that are gone. */
async function goOn(store: PlanStore, storage: DraftStorage, tabId: string): Promise<void> {
  const drafts = await storage.read(store.getState().id);
  const own = drafts.find((draft) => draft.tabId === tabId);
  const left: Draft[] = [];
  for (const draft of drafts) {
    if (draft !== own && !(await isTabOpen(draft.tabId))) left.push(draft);
  }
  const unsaved = left.filter(hasUnsavedEdits).sort((a, b) => a.at - b.at);
  const first = own ?? unsaved.shift();
  if (first) store.getState().resume(first);
  for (const { saved, plan } of unsaved) {
    store
      .getState()
      .apply('edits of a closed tab', (now) => mergePlans(saved.plan, plan, now, () => 'theirs').plan);
  }
  // Their edits are kept by this tab before theirs are forgotten.
  await storage.write(draftOf(store.getState(), tabId, Date.now()));
  for (const { planId, tabId: gone } of left) await storage.remove(planId, gone);
}

/** Writes after every change, one write at a time, the newest state last. */
function startKeeping(
  store: PlanStore,
  storage: DraftStorage,
  tabId: string,
  onKept: (state: PlanState) => void,
) {
  let writing = false;
  let again = false;
  const write = async () => {
    if (writing) {
      again = true;
      return;
    }
    writing = true;
    const state = store.getState();
    try {
      await storage.write(draftOf(state, tabId, Date.now()));
      onKept(state);
    } catch (error) {
      // A full disk: the page asks before it closes, as without storage.
      if (!(error instanceof DOMException)) throw error;
    } finally {
      writing = false;
    }
    if (again) {
      again = false;
      void write();
    }
  };
  const unsubscribe = store.subscribe((state, before) => {
    // While something is dragged nothing is kept: it counts when it settles.
    if (state.dragFrom !== null && before.dragFrom !== null) return;
    void write();
  });
  void write();
  return { now: () => void write(), stop: unsubscribe };
}
