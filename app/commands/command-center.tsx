'use client';

import dynamic from 'next/dynamic';
import { useEffect } from 'react';
import { isTyping } from '../ui/is-typing';
import { openPanel, useOpenPanel } from './open-state';

// Only who opens them pays for them.
const CommandPalette = dynamic(async () => (await import('./command-palette')).CommandPalette, {
  ssr: false,
});
const ShortcutList = dynamic(async () => (await import('./shortcut-list')).ShortcutList, { ssr: false });

/** Listens for Ctrl/Cmd K and `?` on every page, and shows what they open. */
export function CommandCenter() {
  const panel = useOpenPanel();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.defaultPrevented) return;
      const isPalette = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      const isHelp = event.key === '?' && !event.ctrlKey && !event.metaKey && !isTyping(event.target);
      if (!isPalette && !isHelp) return;
      event.preventDefault();
      openPanel(isPalette ? 'palette' : 'shortcuts');
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      {panel === 'palette' && <CommandPalette />}
      {panel === 'shortcuts' && <ShortcutList />}
    </>
  );
}
