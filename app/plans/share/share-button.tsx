'use client';

import { Share2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { openPanel, useOpenPanel } from '../../commands/open-state';
import { Button } from '../../ui/button';
import type { ShareDrawerProps } from './share-drawer';

// Only who shares pays for it.
const ShareDrawer = dynamic(async () => (await import('./share-drawer')).ShareDrawer, { ssr: false });

/** Opens the links of the plan; on a phone the plan's menu does. */
export function ShareButton(props: ShareDrawerProps) {
  const isOpen = useOpenPanel() === 'share';
  return (
    <>
      <Button aria-label="Share" className="max-sm:hidden" onClick={() => openPanel('share')}>
        <Share2 size={13} aria-hidden />
        <span className="max-xl:hidden">Share</span>
      </Button>
      {isOpen && <ShareDrawer {...props} />}
    </>
  );
}
