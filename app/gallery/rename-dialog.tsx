'use client';

import { type FormEvent, useId, useState } from 'react';
import { Button } from '../ui/button';
import { Dialog, DialogClose, DialogContent } from '../ui/dialog';
import { Field, fieldClass } from '../ui/field';
import { failureWords } from '../ui/request';

export interface RenameDialogProps {
  readonly name: string;
  /** Saves the name; what it throws is shown under the field. */
  readonly onRename: (name: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks for a plan's new name; stays open, with the reason, when it could not be saved. */
export function RenameDialog({ name, onRename, onClose }: RenameDialogProps) {
  const [text, setText] = useState(name);
  const [failure, setFailure] = useState<string | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const form = useId();

  async function save(event: FormEvent) {
    event.preventDefault();
    const wanted = text.trim();
    if (wanted === '') return setFailure('A plan needs a name.');
    if (wanted === name) return onClose();
    setIsSaving(true);
    try {
      await onRename(wanted);
      onClose();
    } catch (error) {
      setFailure(failureWords(error));
      setIsSaving(false);
    }
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <DialogContent
        title="Rename plan"
        actions={
          <>
            <DialogClose asChild>
              <Button>Cancel</Button>
            </DialogClose>
            <Button variant="primary" type="submit" form={form} disabled={isSaving}>
              {isSaving ? 'Saving' : 'Rename'}
            </Button>
          </>
        }
      >
        <form id={form} onSubmit={save}>
          <Field label="Name" error={failure}>
            {(ids) => (
              <input
                {...ids}
                value={text}
                maxLength={120}
                autoComplete="off"
                onChange={(event) => {
                  setText(event.target.value);
                  setFailure(null);
                }}
                onFocus={(event) => event.target.select()}
                className={fieldClass}
              />
            )}
          </Field>
        </form>
      </DialogContent>
    </Dialog>
  );
}
