import type { PlanStore, StoredPlan } from './plan-store';
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

/** Keeps the server's copy up with the store: debounced, one save at a time, repeated with back-off until it is in. */
export function startAutosave(store: PlanStore, options: AutosaveOptions): Autosave {
  const { send, newKey, debounceMs = 600, backOffMs = 1_000 } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending = false;
  let failures = 0;
  /** The key of the plan document and revision that was last tried: the same content is the same save. */
  let tried: { plan: unknown; revision: number; key: string } | null = null;

  const schedule = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(false), ms);
  };

  const save = async (leaving: boolean): Promise<void> => {
    clearTimeout(timer);
    const { plan, saved, save: state, dragFrom, id } = store.getState();
    if (sending || dragFrom !== null || state.kind === 'conflict') return;
    if (plan === saved.plan) {
      if (state.kind !== 'saved') store.getState().setSave({ kind: 'saved' });
      return;
    }
    if (tried?.plan !== plan || tried.revision !== saved.revision) {
      tried = { plan, revision: saved.revision, key: newKey() };
    }
    sending = true;
    store.getState().setSave({ kind: 'saving' });
    const answer = await send(
      { id, revision: saved.revision, savedAt: saved.savedAt, plan },
      tried.key,
      leaving,
    );
    sending = false;
    take(answer, plan);
  };

  const take = (answer: SaveAnswer, sent: StoredPlan['plan']) => {
    const state = store.getState();
    if (answer.kind === 'accepted') {
      failures = 0;
      // Our own object stands for what the server now holds: what was edited meanwhile differs from it and is sent next.
      state.accepted({ ...answer.saved, plan: sent });
      if (store.getState().plan !== sent) schedule(0);
    } else if (answer.kind === 'conflict') {
      state.setSave({ kind: 'conflict', theirs: answer.theirs });
    } else {
      state.setSave({ kind: 'failed', reason: answer.reason, retries: answer.retries });
      if (answer.retries) schedule(Math.min(LONGEST_BACK_OFF_MS, backOffMs * 2 ** failures));
      failures += 1;
    }
  };

  const unsubscribe = store.subscribe((state, before) => {
    const edited = state.plan !== before.plan || state.saved !== before.saved;
    const settled = state.dragFrom === null && before.dragFrom !== null;
    if ((edited || settled) && state.dragFrom === null && isUnsaved(state)) schedule(debounceMs);
  });

  return {
    flush: (leaving = false) => void save(leaving),
    stop: () => {
      clearTimeout(timer);
      unsubscribe();
    },
  };
}
