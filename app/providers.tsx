'use client';

import { usePathname } from 'next/navigation';
import { ThemeProvider } from 'next-themes';
import { NuqsAdapter } from 'nuqs/adapters/next/app';
import type { ReactNode } from 'react';
import { CommandCenter } from './commands/command-center';
import { SiteCommands } from './commands/site-commands';
import { PrintLight } from './ui/printing';
import { Toaster } from './ui/toaster';
import { TooltipProvider } from './ui/tooltip';

declare global {
  // Libraries that add a <style> element of their own (the scroll lock under a dialog) look here for the nonce.
  var __webpack_nonce__: string | undefined;
}

/** What every page may rely on: theme, search parameters as state, tooltips, toasts. */
export function Providers({
  nonce,
  children,
}: {
  readonly nonce: string | undefined;
  readonly children: ReactNode;
}) {
  // A viewer of a shared link has no commands: they lead into the owner's pages.
  const isShared = usePathname().startsWith('/s/');
  if (typeof window !== 'undefined') globalThis.__webpack_nonce__ = nonce;
  return (
    <ThemeProvider
      attribute="data-theme"
      defaultTheme="system"
      enableSystem
      nonce={nonce}
      disableTransitionOnChange
    >
      <NuqsAdapter>
        <TooltipProvider>
          {children}
          <PrintLight />
          <Toaster />
          {!isShared && (
            <>
              <SiteCommands />
              <CommandCenter />
            </>
          )}
        </TooltipProvider>
      </NuqsAdapter>
    </ThemeProvider>
  );
}
