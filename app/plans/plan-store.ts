import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Plan } from '@/lib/model/plan';

/** A plan as the server holds it. */
export interface StoredPlan {
  readonly id: string;
  readonly revision: number;
  /** ISO time. */
  readonly savedAt: string;
  readonly plan: Plan;
}

/** One undoable edit, with the words of the undo button: `SEO to 4,820`. */
export interface Step {
  readonly label: string;
  readonly before: Plan;
  readonly after: Plan;
  /** What a run of keys belongs to: steps that follow each other within a second with the same one are one step. */
  readonly run?: string;
  readonly at?: number;
}

/** How the plan stands to the server's copy. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** `reason` in words; `retries` false where repeating cannot help. */
  | { readonly kind: 'failed'; readonly reason: string; readonly retries: boolean }
  /** Somebody else saved in between: theirs is kept here until the reader chooses. */
  | { readonly kind: 'conflict'; readonly theirs: StoredPlan };

export interface PlanState {
  readonly id: string;
  /** The plan as edited here. */
  readonly plan: Plan;
  /** The plan of the last accepted save, and its revision. */
  readonly saved: StoredPlan;
  readonly save: SaveState;
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
  /** The server has taken `saved`. */
  readonly accepted: (saved: StoredPlan) => void;
  /** Puts their copy in place of ours; ours stays one undo away. */
  readonly takeTheirs: (theirs: StoredPlan) => void;
  /** Keeps ours on top of their revision. */
  readonly keepMine: (theirs: StoredPlan) => void;
}

export type PlanStore = StoreApi<PlanState>;

const MOST_STEPS = 100;
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
        set({ plan: step.before, past: past.slice(0, -1), future: [step, ...future], dragFrom: null });
      },
      redo: () => {
        const { past, future } = get();
        const [step] = future;
        if (!step) return;
        set({ plan: step.after, past: [...past, step], future: future.slice(1), dragFrom: null });
      },
      toggleLocked: (channelId) => set(({ locked }) => ({ locked: toggled(locked, channelId) })),
      toggleHeld: () => set(({ held }) => ({ held: !held })),
      toggleMuted: (channelId) => set(({ muted }) => ({ muted: toggled(muted, channelId) })),
      unmuteAll: () => set({ muted: new Set<string>() }),

      setSave: (save) => set({ save }),
      accepted: (saved) => set({ saved, save: { kind: 'saved' } }),
      takeTheirs: (theirs) => {
        const before = get().plan;
        set({ saved: theirs, save: { kind: 'saved' }, dragFrom: null });
        record('taking their version', before, theirs.plan);
      },
      keepMine: (theirs) => set({ saved: theirs, save: { kind: 'saving' } }),
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
