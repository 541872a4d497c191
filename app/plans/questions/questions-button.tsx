'use client';

import { Spline } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import type { Channel } from '@/lib/model/plan';
import { Button } from '../../ui/button';
import { Dialog, DialogTrigger } from '../../ui/dialog';

// Only who opens it pays for it.
const QuestionsDialog = dynamic(() => import('./questions-dialog').then((module) => module.QuestionsDialog));

export interface QuestionsButtonProps {
  readonly channel: Channel;
  /** `text` says what it is, in the head of the channel's drawer. */
  readonly look?: 'icon' | 'text';
}

/** Opens the four questions of a channel. */
export function QuestionsButton({ channel, look = 'icon' }: QuestionsButtonProps) {
  const [open, setOpen] = useState(false);
  const label = `Details of ${channel.name}: its curve in four answers`;
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        {look === 'text' ? (
          <Button
            aria-label={`Four questions about ${channel.name}`}
            title={label}
            className="max-sm:size-11"
          >
            <Spline size={13} aria-hidden />
            <span className="max-sm:hidden">Four questions</span>
          </Button>
        ) : (
          <button
            type="button"
            aria-label={label}
            title={label}
            className="moves grid size-[22px] place-items-center rounded-xs text-ink-3 opacity-70 outline-offset-0 group-hover/channel:opacity-100 hover:bg-selected hover:text-ink focus-visible:opacity-100 max-sm:hidden"
          >
            <Spline size={13} aria-hidden />
          </button>
        )}
      </DialogTrigger>
      {open && <QuestionsDialog channel={channel} onDone={() => setOpen(false)} />}
    </Dialog>
  );
}
