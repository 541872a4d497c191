'use client';

import { Spline } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import type { Channel } from '@/lib/model/plan';
import { Button } from '../../ui/button';
import { Dialog, DialogTrigger } from '../../ui/dialog';

// Only who opens it pays for it.
const QuestionsDialog = dynamic(() => import('./questions-dialog').then((module) => module.QuestionsDialog));

/** Opens the four questions of a channel. */
export function QuestionsButton({ channel }: { readonly channel: Channel }) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button
          aria-label={`Four questions about ${channel.name}`}
          title={`The curve of ${channel.name} in four answers`}
          className="max-sm:size-11"
        >
          <Spline size={13} aria-hidden />
          <span className="max-sm:hidden">Four questions</span>
        </Button>
      </DialogTrigger>
      {open && <QuestionsDialog channel={channel} onDone={() => setOpen(false)} />}
    </Dialog>
  );
}
