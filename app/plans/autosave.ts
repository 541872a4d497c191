import { sameDocument } from '@/lib/model/same-document';
import { isPlanReaderLoaded, loadPlanReader } from './plan-reader';
import type { PendingSave, PlanStore, StoredPlan } from './plan-store';
import { isUnsaved } from './plan-store';

/** What the server answers to a save. */
export type SaveAnswer =
  | { readonly kind: 'accepted'; readonly saved: StoredPlan }
  | { readonly kind: 'conflict'; readonly theirs: StoredPlan }
  | { readonly kind: 'failed'; readonly reason: string; readonly retries: boolean };

/** Sends a plan on top of a revision. `key` makes a repeated send the same save. */
export type SendPlan = (plan: StoredPlan, key: string, leaving: boolean) => Promise<SaveAnswer>;

export interface AutosaveOptions {
  readonly send: SendPlan;
  readonly newKey: () => string;
  /** Rest after the last edit, ms. */
  readonly debounceMs?: number;
  /** First wait after a failure, doubled each time up to 30 s, ms. */
  readonly backOffMs?: number;
}

export interface Autosave {
  /** Saves now, whatever the clock says: retry, or leaving the page. */
  readonly flush: (leaving?: boolean) => void;
  readonly stop: () => void;
}

const LONGEST_BACK_OFF_MS = 30_000;

/** Another's revision is here, but not what reads it: asked again, the server says the same. */
const NO_READER: SaveAnswer = {
  kind: 'failed',
  reason: 'A part of the page could not be loaded.',
  retries: true,
};

async function canLoadReader(): Promise<boolean> {
  return loadPlanReader().then(
    () => true,
    () => false,
  );
}

/** Keeps the server's copy up with the store: debounced, one save at a time, repeated with back-off until it is in. */
export function startAutosave(store: PlanStore, options: AutosaveOptions): Autosave {
  const { send, newKey, debounceMs = 600, backOffMs = 1_000 } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending = false;
  let failures = 0;
  const schedule = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(false), ms);
  };

  const save = async (leaving: boolean): Promise<void> => {
    clearTimeout(timer);
    const { plan, saved, save: state, dragFrom, id, pending } = store.getState();
    if (sending || state.kind === 'conflict' || (dragFrom !== null && pending === null)) return;
    if (plan === saved.plan && pending === null) {
      if (state.kind !== 'saved') store.getState().setSave({ kind: 'saved' });
      return;
    }
    // What was sent before is repeated as it was: only then is the answer about it, and it is one revision at most.
    const sent = pending ?? { plan, revision: saved.revision, key: newKey() };
    sending = true;
    store.getState().sending(sent);
    const toSend = { id, revision: sent.revision, savedAt: saved.savedAt, plan: sent.plan };
    const answer = await send(toSend, sent.key, leaving);
    const canTake = answer.kind !== 'conflict' || isPlanReaderLoaded() || (await canLoadReader());
    sending = false;
    take(canTake ? answer : NO_READER, sent);
  };

  const take = (answer: SaveAnswer, sent: PendingSave) => {
    const state = store.getState();
    // After a day the server forgets the key, and answers with a conflict about our own save.
    const isOurs = answer.kind === 'conflict' && sameDocument(answer.theirs.plan, sent.plan);
    if (answer.kind === 'accepted' || isOurs) {
      failures = 0;
      const saved = answer.kind === 'accepted' ? answer.saved : answer.theirs;
      // Our own object stands for what the server now holds: what was edited meanwhile differs from it and is sent next.
      state.accepted({ ...saved, plan: sent.plan });
      if (store.getState().plan !== sent.plan) schedule(0);
    } else if (answer.kind === 'conflict') {
      failures = 0;
      state.takeRevision(answer.theirs);
      schedule(0);
    } else if (answer.retries) {
      state.setSave({ kind: 'failed', reason: answer.reason, retries: true });
      schedule(Math.min(LONGEST_BACK_OFF_MS, backOffMs * 2 ** failures));
      failures += 1;
    } else {
      state.refused(answer.reason);
    }
  };

  const unsubscribe = store.subscribe((state, before) => {
    const edited = state.plan !== before.plan || state.saved !== before.saved;
    const settled = state.dragFrom === null && before.dragFrom !== null;
    if (!(edited || settled) || state.dragFrom !== null || !isUnsaved(state)) return;
    // While the server does not answer, edits wait for the next try instead of asking faster.
    if (state.save.kind === 'failed' && state.save.retries) return;
    schedule(debounceMs);
  });

  return {
    flush: (leaving = false) => void save(leaving),
    stop: () => {
      clearTimeout(timer);
      unsubscribe();
    },
  };
}
