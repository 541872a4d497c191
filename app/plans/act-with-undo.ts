import { showToast } from '../ui/toast';
import type { PlanState, PlanStore } from './plan-store';

type Plan = PlanState['plan'];

export interface UndoableAct {
  /** The name of the step. */
  readonly label: string;
  readonly edit: (plan: Plan) => Plan;
  /** One sentence for the toast: what happened. */
  readonly text: string;
  /** Takes the act alone back when other edits came after it; `from` is the plan before the act. */
  readonly takeBack: { readonly label: string; readonly edit: (plan: Plan, from: Plan) => Plan };
  /** After it was taken back. */
  readonly onBack?: () => void;
}

/** Does something at once and offers for ten seconds to take it back; it also stands in the undo stack. */
export function actWithUndo(store: PlanStore, { label, edit, text, takeBack, onBack }: UndoableAct): void {
  const before = store.getState().past;
  store.getState().apply(label, edit);
  const { past } = store.getState();
  const step = past[past.length - 1];
  // Nothing changed, so there is nothing to take back.
  if (past === before || !step) return;
  const undo = () => {
    const state = store.getState();
    if (state.past[state.past.length - 1] === step) state.undo();
    else state.apply(takeBack.label, (plan) => takeBack.edit(plan, step.before));
    onBack?.();
  };
  showToast({ text, undo });
}
