import { isMembers } from '@/lib/model/same-document';
import { isPlanReaderLoaded, isReadablePlan, loadPlanReader } from './plan-reader';
import type { PlanStore, StoredPlan } from './plan-store';

/** What tabs of one plan tell each other by; a BroadcastChannel is one. */
export interface TabChannel {
  postMessage: (message: unknown) => void;
  addEventListener: (type: 'message', listener: (event: { readonly data: unknown }) => void) => void;
  close: () => void;
}

/**
 * Keeps the tabs of one plan in step: each tells the others of every revision it knows of, and takes theirs over, its
 * own unsaved edits on top. While a save is on its way the server's answer decides; while something is dragged, the
 * hand goes first.
 */
export function startTabSync(store: PlanStore, channel: TabChannel): () => void {
  let waiting: StoredPlan | null = null;
  const takeWaiting = () => {
    const { dragFrom, pending, saved, save } = store.getState();
    if (waiting === null || dragFrom !== null || pending !== null || save.kind === 'conflict') return;
    const theirs = waiting;
    waiting = null;
    if (theirs.revision > saved.revision) store.getState().takeRevision(theirs);
  };
  const take = (data: unknown) => {
    const theirs = readRevision(data, store.getState().id);
    if (theirs === null || theirs.revision <= (waiting?.revision ?? 0)) return;
    waiting = theirs;
    takeWaiting();
  };
  channel.addEventListener('message', ({ data }) => {
    if (isPlanReaderLoaded()) take(data);
    // Without the reader the next save finds the other's revision out.
    else
      loadPlanReader().then(
        () => take(data),
        () => {},
      );
  });
  const unsubscribe = store.subscribe((state, before) => {
    const { saved } = state;
    if (saved.revision > before.saved.revision) channel.postMessage(saved);
    takeWaiting();
  });
  return () => {
    unsubscribe();
    channel.close();
  };
}

function readRevision(value: unknown, planId: string): StoredPlan | null {
  if (!isMembers(value) || value.id !== planId || !isReadablePlan(value.plan)) return null;
  const { id, revision, savedAt, plan } = value;
  return typeof id === 'string' && typeof revision === 'number' && typeof savedAt === 'string'
    ? { id, revision, savedAt, plan }
    : null;
}
