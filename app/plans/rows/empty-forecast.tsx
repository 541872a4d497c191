'use client';

import { SlidersHorizontal } from 'lucide-react';
import { Button } from '../../ui/button';
import { EmptyNote } from '../../ui/note';
import { usePlanner } from '../planner-view';

/** No channel spends anything: what is missing, and the one action. */
export function EmptyForecast() {
  const { showMix } = usePlanner();
  return (
    <div className="grid flex-1 place-items-center border-t border-line py-16">
      <EmptyNote
        title="Nothing to forecast yet"
        actions={
          <Button variant="line" onClick={showMix}>
            <SlidersHorizontal size={13} aria-hidden />
            Set a weekly spend
          </Button>
        }
      >
        No channel has any spend.
      </EmptyNote>
    </div>
  );
}
