import type { Plan } from '@/lib/model/plan';
import { isMembers, sameDocument } from '@/lib/model/same-document';
import { isReadablePlan } from './plan-reader';
import type { PendingSave, Step, StoredPlan } from './stored-plan';

/** What this browser keeps of a plan that is open in a tab: edits that are not saved yet, and the undo stack. */
export interface Draft {
  readonly planId: string;
  readonly tabId: string;
  /** Moment of writing, ms since 1970. */
  readonly at: number;
  readonly saved: StoredPlan;
  readonly plan: Plan;
  readonly pending: PendingSave | null;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** Steps that are kept each way. */
const MOST_KEPT = 200;

/** What of the plan store is kept. */
export interface Keepable extends Pick<Draft, 'saved' | 'plan' | 'pending' | 'past' | 'future'> {
  readonly id: string;
  readonly dragFrom: Plan | null;
}

/** What to keep of the state of a plan. Edits that still move are kept when they settle. */
export function draftOf(state: Keepable, tabId: string, at: number): Draft {
  const { id, saved, plan, dragFrom, pending, past, future } = state;
  return {
    planId: id,
    tabId,
    at,
    saved,
    plan: dragFrom ?? plan,
    pending,
    past: past.slice(-MOST_KEPT),
    future: future.slice(0, MOST_KEPT),
  };
}

/** Whether a draft holds what the server may not have. */
export function hasUnsavedEdits({
  plan,
  saved,
  pending,
}: Pick<Draft, 'plan' | 'saved' | 'pending'>): boolean {
  return pending !== null || plan !== saved.plan;
}

/**
 * Reads what the browser's storage gave: null where it is no draft of this version. The undo stack is left out where
 * it does not lead to the plan; its steps are read when they are gone to.
 */
export function readDraft(value: unknown): Draft | null {
  if (!isMembers(value)) return null;
  const { planId, tabId, at, plan } = value;
  const saved = readStored(value.saved);
  const pending = value.pending === null ? null : readPending(value.pending);
  if (typeof planId !== 'string' || typeof tabId !== 'string' || typeof at !== 'number') return null;
  if (saved === null || pending === undefined || !isReadablePlan(plan)) return null;
  const past = readSteps(value.past);
  const future = readSteps(value.future);
  return {
    planId,
    tabId,
    at,
    saved,
    // The same content as the server's is the same object, which is how the rest tells that all is saved.
    plan: sameDocument(plan, saved.plan) ? saved.plan : plan,
    pending,
    past: past.length > 0 && sameDocument(past[past.length - 1].after, plan) ? past : [],
    future: future.length > 0 && sameDocument(future[0].before, plan) ? future : [],
  };
}

function readStored(value: unknown): StoredPlan | null {
  if (!isMembers(value)) return null;
  const { id, revision, savedAt, savedBy, plan } = value;
  if (typeof id !== 'string' || typeof savedAt !== 'string' || !isRevision(revision)) return null;
  if (!isReadablePlan(plan)) return null;
  return { id, revision, savedAt, plan, ...(typeof savedBy === 'string' ? { savedBy } : {}) };
}

function readPending(value: unknown): PendingSave | undefined {
  if (!isMembers(value)) return undefined;
  const { plan, revision, key } = value;
  return typeof key === 'string' && isRevision(revision) && isReadablePlan(plan)
    ? { plan, revision, key }
    : undefined;
}

function readSteps(value: unknown): Step[] {
  if (!Array.isArray(value) || value.length > MOST_KEPT) return [];
  const steps = value.map((step): Step | null => {
    if (!isMembers(step) || typeof step.label !== 'string') return null;
    const { label, before, after } = step;
    // The content is read with the schema when the step is gone to.
    return isMembers(before) && isMembers(after)
      ? { label, before: before as Plan, after: after as Plan, unread: true }
      : null;
  });
  return steps.every((step) => step !== null) ? steps : [];
}

function isRevision(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1;
}
