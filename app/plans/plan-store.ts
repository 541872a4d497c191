import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Choose, type Conflict, mergePlans } from '@/lib/model/merge-plans';
import type { Plan } from '@/lib/model/plan';
import { sameDocument } from '@/lib/model/same-document';
import { type Draft, hasUnsavedEdits } from './draft';
import { isPlan, isReadablePlan } from './plan-reader';
import { conflictsWith, rebase } from './rebase';
import type { PendingSave, Step, StoredPlan } from './stored-plan';

export type { PendingSave, Step, StoredPlan } from './stored-plan';

/** How the plan stands to the server's copy. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** `reason` in words; `retries` false where repeating cannot help. */
  | { readonly kind: 'failed'; readonly reason: string; readonly retries: boolean }
  /** Somebody else saved in between, and both changed `conflicts`: theirs is kept here until the reader chooses. */
  | { readonly kind: 'conflict'; readonly theirs: StoredPlan; readonly conflicts: readonly Conflict[] };

export interface PlanState {
  readonly id: string;
  /** The plan as edited here. */
  readonly plan: Plan;
  /** The plan of the last accepted save, and its revision. */
  readonly saved: StoredPlan;
  readonly save: SaveState;
  readonly pending: PendingSave | null;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** The plan when the drag began; null while nothing is dragged. */
  readonly dragFrom: Plan | null;
  /** Channels that keep their spend when the whole is shared out anew or another channel moves. */
  readonly locked: ReadonlySet<string>;
  /** The total stays while one channel moves: the others give way. */
  readonly held: boolean;
  /** Channels that the forecast leaves out: a question, not an edit, so never saved. */
  readonly muted: ReadonlySet<string>;

  /** Shows an edit that is still moving; {@link settle} makes it a step. */
  readonly drag: (edit: (plan: Plan) => Plan) => void;
  readonly settle: (label: string, run?: string) => void;
  /** Makes an edit at once. */
  readonly apply: (label: string, edit: (plan: Plan) => Plan) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly toggleLocked: (channelId: string) => void;
  readonly toggleHeld: () => void;
  readonly toggleMuted: (channelId: string) => void;
  readonly unmuteAll: () => void;

  readonly setSave: (save: SaveState) => void;
  /** A save is on its way. */
  readonly sending: (pending: PendingSave) => void;
  /** The server has taken the plan that was sent, as this revision. */
  readonly accepted: (saved: StoredPlan) => void;
  /** The server has taken nothing, and never will. */
  readonly refused: (reason: string) => void;
  /** Puts the edits here on top of a revision of somebody else; asks first where both changed the same. */
  readonly takeRevision: (theirs: StoredPlan) => void;
  /** The same with every conflict decided. */
  readonly resolve: (theirs: StoredPlan, choose: Choose) => void;
  /** Goes on where this browser left off: unsaved edits, the undo stack. */
  readonly resume: (draft: Draft) => void;
}

export type PlanStore = StoreApi<PlanState>;

/** Steps share what they do not change, so that many are cheap. */
const MOST_STEPS = 1_000;
const RUN_MS = 1_000;

/** The plan in the browser: document, revision, undo. Knows nothing of the network. */
export function createPlanStore(stored: StoredPlan, now: () => number = Date.now): PlanStore {
  return createStore<PlanState>((set, get) => {
    const record = (label: string, before: Plan, after: Plan, run?: string) => {
      if (after === before) return set({ plan: before });
      const { past } = get();
      const last = past[past.length - 1];
      const at = now();
      const goesOn = run !== undefined && last?.run === run && at - (last.at ?? 0) < RUN_MS;
      const step: Step = { label, before: goesOn ? last.before : before, after, run, at };
      set({
        plan: after,
        past: [...(goesOn ? past.slice(0, -1) : past), step].slice(-MOST_STEPS),
        future: [],
      });
    };
    return {
      id: stored.id,
      plan: stored.plan,
      saved: stored,
      save: { kind: 'saved' },
      pending: null,
      past: [],
      future: [],
      dragFrom: null,
      locked: new Set<string>(),
      held: false,
      muted: new Set<string>(),

      drag: (edit) =>
        set(({ plan, dragFrom }) => {
          // Always from where the drag began: scaling what was scaled would lose the flighting to rounding.
          const from = dragFrom ?? plan;
          return { plan: edit(from), dragFrom: from };
        }),
      settle: (label, run) => {
        const { dragFrom, plan } = get();
        if (dragFrom === null) return;
        set({ dragFrom: null });
        record(label, dragFrom, plan, run);
      },
      apply: (label, edit) => {
        const before = get().dragFrom ?? get().plan;
        set({ dragFrom: null });
        record(label, before, edit(before));
      },
      undo: () => {
        const { past, future } = get();
        const step = past[past.length - 1];
        if (!step) return;
        if (step.unread && !isReadablePlan(step.before)) return set({ past: [] });
        set({ plan: step.before, past: past.slice(0, -1), future: [step, ...future], dragFrom: null });
      },
      redo: () => {
        const { past, future } = get();
        const [step] = future;
        if (!step) return;
        if (step.unread && !isReadablePlan(step.after)) return set({ future: [] });
        set({ plan: step.after, past: [...past, step], future: future.slice(1), dragFrom: null });
      },
      toggleLocked: (channelId) => set(({ locked }) => ({ locked: toggled(locked, channelId) })),
      toggleHeld: () => set(({ held }) => ({ held: !held })),
      toggleMuted: (channelId) => set(({ muted }) => ({ muted: toggled(muted, channelId) })),
      unmuteAll: () => set({ muted: new Set<string>() }),

      setSave: (save) => set({ save }),
      sending: (pending) => set({ pending, save: { kind: 'saving' } }),
      accepted: (saved) => set({ saved, pending: null, save: { kind: 'saved' } }),
      refused: (reason) => set({ pending: null, save: { kind: 'failed', reason, retries: false } }),
      takeRevision: (theirs) => {
        const conflicts = conflictsWith(get(), theirs);
        if (conflicts.length > 0) set({ pending: null, save: { kind: 'conflict', theirs, conflicts } });
        else get().resolve(theirs, () => 'mine');
      },
      resolve: (theirs, choose) => {
        const based = rebase(get(), theirs, choose);
        const isSaved = based.plan === based.saved.plan;
        set({ ...based, dragFrom: null, pending: null, save: { kind: isSaved ? 'saved' : 'saving' } });
      },
      resume: (draft) => {
        const here = get();
        const isNewer = here.saved.revision > draft.saved.revision;
        const isOther =
          here.saved.revision === draft.saved.revision && !sameDocument(here.saved.plan, draft.saved.plan);
        const { plan, saved, past, future, pending } = draft;
        if (!hasUnsavedEdits(draft) && (isOther || here.saved.revision < draft.saved.revision)) return;
        set({
          plan,
          saved,
          past,
          future,
          pending,
          dragFrom: null,
          save: { kind: hasUnsavedEdits(draft) ? 'saving' : 'saved' },
        });
        // What became of a save without an answer only the server knows: it is asked first.
        if ((isNewer || isOther) && pending === null) get().takeRevision(here.saved);
        // Edited before the storage had answered: these edits go on top.
        if (here.plan !== here.saved.plan) {
          const label = here.past[here.past.length - 1]?.label ?? 'the last edit';
          get().apply(label, (now) => mergePlans(here.saved.plan, here.plan, now, { isPlan }).plan);
        }
      },
    };
  });
}

/** Whether something here is not yet on the server. */
export function isUnsaved(state: PlanState): boolean {
  return state.plan !== state.saved.plan || state.save.kind !== 'saved';
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}
