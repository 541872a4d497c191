'use client';

import type { Assumption } from '@/lib/analysis/assumptions/assumptions';
import { withParameter } from '@/lib/analysis/assumptions/plan-parameters';
import { showToast } from '../../ui/toast';
import { usePlanStore } from '../plan-context';

/** Gives parameters their starting values back, in one step that can be undone. */
export function useReset() {
  const store = usePlanStore();
  return (changed: readonly Assumption[]) => {
    const what =
      changed.length === 1 ? changed[0].passport.label.toLowerCase() : `${changed.length} assumptions`;
    store
      .getState()
      .apply(`reset ${what}`, (plan) =>
        changed.reduce(
          (reset, { address, startingValue }) => withParameter(reset, address, startingValue),
          plan,
        ),
      );
    if (changed.length > 1)
      showToast({ text: `${changed.length} assumptions reset`, undo: () => store.getState().undo() });
  };
}
