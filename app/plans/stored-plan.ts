import type { Plan } from '@/lib/model/plan';

/** A plan as the server holds it. */
export interface StoredPlan {
  readonly id: string;
  readonly revision: number;
  /** ISO time. */
  readonly savedAt: string;
  readonly savedBy?: string;
  readonly plan: Plan;
}

/** A save that was sent and whose answer is not known: it is repeated as it is, so that it is one revision at most. */
export interface PendingSave {
  readonly plan: Plan;
  readonly revision: number;
  readonly key: string;
}

/** One undoable edit, with the words of the undo button: `SEO to 4,820`. */
export interface Step {
  readonly label: string;
  readonly before: Plan;
  readonly after: Plan;
  /** What a run of keys belongs to: steps that follow each other within a second with the same one are one step. */
  readonly run?: string;
  readonly at?: number;
  /** Came from the browser's storage: its plans are read with the schema before they are shown. */
  readonly unread?: boolean;
}
