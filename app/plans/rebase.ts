import { type Choose, type Conflict, mergePlans } from '@/lib/model/merge-plans';
import type { Plan } from '@/lib/model/plan';
import { sameDocument, shareParts } from '@/lib/model/same-document';
import { isPlan } from './plan-reader';
import type { Step, StoredPlan } from './stored-plan';

/** What of the plan store stands on the revision it has. */
export interface Based {
  readonly plan: Plan;
  readonly saved: StoredPlan;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** Steps each way that move to another revision; older ones are forgotten. */
const MOST_MOVED = 200;

/** What both the edits here and another revision changed, to different values. */
export function conflictsWith({ plan, saved }: Based, theirs: StoredPlan): readonly Conflict[] {
  return mergePlans(saved.plan, plan, theirs.plan, { isPlan }).conflicts;
}

/**
 * The edits made here, on top of a revision that somebody else made. Every step of the undo stack is moved with them,
 * so that undoing takes back what was done here and never what the others did.
 */
export function rebase({ plan, saved, past, future }: Based, theirs: StoredPlan, choose?: Choose): Based {
  const base = saved.plan;
  const next: StoredPlan = { ...theirs, plan: shareParts(base, theirs.plan) };
  const moved = new Map<Plan, Plan | null>([[base, next.plan]]);
  /** Null where the two make no valid plan: such a step cannot be gone back to. */
  const move = (snapshot: Plan): Plan | null => {
    let result = moved.get(snapshot);
    if (result === undefined) {
      const { plan: merged, conflicts } = mergePlans(base, snapshot, next.plan, { isPlan });
      const isWhole = conflicts.some(({ path }) => path.length === 0);
      result = isWhole ? null : sameDocument(merged, next.plan) ? next.plan : merged;
      moved.set(snapshot, result);
    }
    return result;
  };
  const merged = mergePlans(base, plan, next.plan, { isPlan, choose }).plan;
  const now = sameDocument(merged, next.plan) ? next.plan : merged;
  const steps = moveSteps(past.slice(-MOST_MOVED).reverse(), move).reverse();
  const mine = move(plan);
  if (mine === null) return { plan: now, saved: next, past: [], future: [] };
  return sameDocument(mine, now)
    ? { plan: mine, saved: next, past: steps, future: moveSteps(future.slice(0, MOST_MOVED), move) }
    : {
        plan: now,
        saved: next,
        past: [...steps, { label: 'taking their values', before: mine, after: now }],
        future: [],
      };
}

/** Steps from the nearest on, up to the first that cannot be moved; those that the others did as well are gone. */
function moveSteps(steps: readonly Step[], move: (snapshot: Plan) => Plan | null): Step[] {
  const moved: Step[] = [];
  for (const step of steps) {
    const before = move(step.before);
    const after = move(step.after);
    if (before === null || after === null) break;
    if (!sameDocument(before, after)) moved.push({ ...step, before, after });
  }
  return moved;
}
