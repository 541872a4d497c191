'use client';

import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { shareParts } from '@/lib/model/same-document';
import { openPanel } from '../../commands/open-state';
import { Button } from '../../ui/button';
import { Dialog, DialogContent } from '../../ui/dialog';
import { EmptyNote } from '../../ui/note';
import { failureWords } from '../../ui/request';
import { showToast } from '../../ui/toast';
import { usePlan, usePlanStore } from '../plan-context';
import { useSettings } from '../planner-settings';
import { stepLabel } from '../step-labels';
import { nameRevision, planAt, type Revision } from './history-requests';
import { RevisionRow } from './revision-row';
import { useRevisions } from './use-revisions';

/** Every version of the plan: who, when, what; any of them can be named, and made the plan again. */
export function HistoryDrawer() {
  const store = usePlanStore();
  const { style } = useSettings();
  const planId = usePlan(({ id }) => id);
  const newest = usePlan(({ saved }) => saved.revision);
  const isUnsaved = usePlan(({ plan, saved }) => plan !== saved.plan);
  const { list, failure, hasOlder, showOlder, refresh } = useRevisions(planId, newest, style.locale);
  const [onlyNamed, setOnlyNamed] = useState(false);
  const shown = list?.filter(({ name }) => !onlyNamed || name !== null) ?? [];

  const restore = async ({ revision, name }: Revision) => {
    try {
      const plan = await planAt(planId, revision);
      const label = stepLabel.restore(name ?? `revision ${revision}`);
      // What did not change stays the same object, so that only what changed is drawn again.
      store.getState().apply(label, (now) => shareParts(now, plan));
      // What was restored is what one wants to see, and the message lies outside of the drawer.
      openPanel(null);
      showToast({
        text: `${name ?? `Revision ${revision}`} is the plan again, as a new revision`,
        icon: <RotateCcw size={14} />,
        undo: () => store.getState().undo(),
      });
    } catch (error) {
      showToast({ tone: 'error', text: `Revision ${revision} was not restored. ${failureWords(error)}` });
    }
  };
  const rename = async ({ revision }: Revision, name: string | null) => {
    try {
      await nameRevision(planId, revision, name);
      refresh();
    } catch (error) {
      showToast({ tone: 'error', text: `Revision ${revision} was not named. ${failureWords(error)}` });
    }
  };
  return (
    <Dialog open onOpenChange={() => openPanel(null)}>
      <DialogContent
        place="right"
        title="History"
        description="Every save is kept. Restoring makes an old version the plan again, as a new one."
      >
        <label className="mb-1 flex min-h-7 items-center gap-2 text-ink-2 pointer-coarse:min-h-11">
          <input
            type="checkbox"
            checked={onlyNamed}
            onChange={(event) => setOnlyNamed(event.target.checked)}
            className="accent-(--text)"
          />
          Named versions only
        </label>
        {failure !== null && (
          <EmptyNote
            title="The history could not be read"
            className="py-4"
            actions={
              <Button variant="line" onClick={refresh}>
                Try again
              </Button>
            }
          >
            {failure}
          </EmptyNote>
        )}
        {isUnsaved && <p className="py-1 text-ink-3">The last edits are being saved.</p>}
        {list !== null && shown.length === 0 && (
          <p className="py-4 text-ink-2">No version has a name yet. Name one by its pencil.</p>
        )}
        <ol className="flex flex-col">
          {shown.map((revision) => (
            <RevisionRow
              key={revision.revision}
              revision={revision}
              isNewest={revision.revision === newest}
              locale={style.locale}
              onRestore={() => void restore(revision)}
              onName={(name) => void rename(revision, name)}
            />
          ))}
        </ol>
        {hasOlder && (
          <Button variant="line" className="mt-3" onClick={showOlder}>
            Show older
          </Button>
        )}
      </DialogContent>
    </Dialog>
  );
}
