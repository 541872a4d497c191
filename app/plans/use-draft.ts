'use client';

import { useCallback, useEffect, useRef } from 'react';
import { mergePlans } from '@/lib/model/merge-plans';
import { RequestFailed, request } from '../ui/request';
import { type Draft, draftOf, hasUnsavedEdits } from './draft';
import { type DraftStorage, openDraftStorage } from './draft-storage';
import { isPlan } from './plan-reader';
import type { PlanState, PlanStore, StoredPlan } from './plan-store';
import { planUrl } from './send-plan';
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
  if (own && own.saved.revision > store.getState().saved.revision) await takeNewest(store);
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
      .apply(
        'edits of a closed tab',
        (now) => mergePlans(saved.plan, plan, now, { isPlan, choose: () => 'theirs' }).plan,
      );
  }
  // Their edits are kept by this tab before theirs are forgotten.
  await storage.write(draftOf(store.getState(), tabId, Date.now()));
  for (const { planId, tabId: gone } of left) await storage.remove(planId, gone);
}

/** A page that the browser had kept shows an old revision: what this tab knows of is newer. */
async function takeNewest(store: PlanStore): Promise<void> {
  try {
    const newest = await request<StoredPlan>(planUrl(store.getState().id));
    if (newest.revision > store.getState().saved.revision) store.getState().takeRevision(newest);
  } catch (error) {
    // Without the server the next save finds out.
    if (!(error instanceof RequestFailed)) throw error;
  }
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
