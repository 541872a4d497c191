'use client';

import { History } from 'lucide-react';
import dynamic from 'next/dynamic';
import { openPanel, useOpenPanel } from '../../commands/open-state';
import { Button } from '../../ui/button';

// Only who looks back pays for it.
const HistoryDrawer = dynamic(async () => (await import('./history-drawer')).HistoryDrawer, { ssr: false });

/** Opens the history of the plan; on a phone the plan's menu does. */
export function HistoryButton() {
  const isOpen = useOpenPanel() === 'history';
  return (
    <>
      <Button
        iconOnly
        aria-label="History"
        title="History"
        className="max-sm:hidden"
        onClick={() => openPanel('history')}
      >
        <History size={14} aria-hidden />
      </Button>
      {isOpen && <HistoryDrawer />}
    </>
  );
}
