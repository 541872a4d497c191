'use client';

import { Button } from '../ui/button';
import { Dialog, DialogContent } from '../ui/dialog';
import { SavedAt } from '../ui/saved-at';
import { usePlan, usePlanStore } from './plan-context';
import { useSettings } from './planner-settings';

/** Somebody else saved the plan meanwhile: both versions are here, and one becomes the plan. */
export function ConflictDialog() {
  const store = usePlanStore();
  const { style } = useSettings();
  const theirs = usePlan(({ save }) => (save.kind === 'conflict' ? save.theirs : null));
  if (!theirs) return null;
  return (
    <Dialog open>
      <DialogContent
        title="This plan was saved elsewhere"
        description="Your edits are still here. Choose which version becomes the plan; the other stays reachable."
        onEscapeKeyDown={(event) => event.preventDefault()}
        onInteractOutside={(event) => event.preventDefault()}
        actions={
          <>
            <Button variant="line" onClick={() => store.getState().takeTheirs(theirs)}>
              Take theirs
            </Button>
            <Button variant="primary" onClick={() => store.getState().keepMine(theirs)}>
              Keep mine
            </Button>
          </>
        }
      >
        <ul className="flex flex-col gap-2 text-ink-2">
          <li>
            <b className="text-ink">Keep mine</b> saves your version on top of theirs (revision{' '}
            {theirs.revision}, <SavedAt iso={theirs.savedAt} locale={style.locale} />
            ). Theirs stays in the history of the plan.
          </li>
          <li>
            <b className="text-ink">Take theirs</b> shows their version. Yours stays one undo away.
          </li>
        </ul>
      </DialogContent>
    </Dialog>
  );
}
