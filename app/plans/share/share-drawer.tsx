'use client';

import { Link2 } from 'lucide-react';
import { openPanel } from '../../commands/open-state';
import { Button } from '../../ui/button';
import { Dialog, DialogContent } from '../../ui/dialog';
import { EmptyNote } from '../../ui/note';
import { useSettings } from '../planner-settings';
import { newDraft } from './share-draft';
import { ShareForm } from './share-form';
import { ShareRow } from './share-row';
import { useShares } from './use-shares';

export interface ShareDrawerProps {
  readonly planId: string;
  /** Resolves when the server has what the screen shows; false when it cannot be had. */
  readonly untilSaved: () => Promise<boolean>;
}

/** Makes links to the plan for people without it, and keeps the list of those there are. */
export function ShareDrawer({ planId, untilSaved }: ShareDrawerProps) {
  const { style, scenarioId } = useSettings();
  const { list, failure, isBusy, acts, refresh } = useShares(planId, untilSaved);
  return (
    <Dialog open onOpenChange={() => openPanel(null)}>
      <DialogContent
        place="right"
        title="Share"
        description="Whoever has a link can read what it shows, and nothing else of your plans."
      >
        <ShareForm
          // Another form after each link that was made.
          key={list?.[0]?.id ?? 'none'}
          start={newDraft(scenarioId)}
          submit={
            <>
              <Link2 size={13} aria-hidden />
              Make a link and copy it
            </>
          }
          isBusy={isBusy}
          onSubmit={(draft) => void acts.create(draft)}
        />
        <h3 className="mt-5 border-t border-line pt-3 text-13">Links to this plan</h3>
        {failure !== null && (
          <EmptyNote
            title="The links could not be read"
            className="py-3"
            actions={
              <Button variant="line" onClick={refresh}>
                Try again
              </Button>
            }
          >
            {failure}
          </EmptyNote>
        )}
        {list?.length === 0 && <p className="py-2 text-ink-2">There is none yet.</p>}
        <ul>
          {list?.map((share) => (
            <ShareRow
              key={share.id}
              share={share}
              locale={style.locale}
              isBusy={isBusy}
              onCopy={(link, isFrame) => void acts.copy(link, isFrame)}
              onRenew={() => void acts.renew(share)}
              onRevise={(draft) => acts.revise(share, draft)}
              onRevoke={() => void acts.revoke(share)}
              onRestore={() => void acts.restore(share)}
            />
          ))}
        </ul>
      </DialogContent>
    </Dialog>
  );
}
