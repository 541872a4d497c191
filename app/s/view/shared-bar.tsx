'use client';

import { Printer } from 'lucide-react';
import type { SharedForecast } from '@/lib/report/sharing/shared-forecast';
import { Button } from '../../ui/button';
import { LogoMark } from '../../ui/logo';
import { SavedAt } from '../../ui/saved-at';
import { ThemeToggle } from '../../ui/theme-toggle';

/** The bar of a shared page: what it is and of when. Nothing in it leads into the product: that is the owner's. */
export function SharedBar({
  forecast,
  locale,
}: {
  readonly forecast: SharedForecast;
  readonly locale: string;
}) {
  const { plan, revision, savedAt, isLive } = forecast;
  return (
    <header className="flex min-h-(--h-top) items-center gap-3 border-b border-line bg-surface px-6 py-1.5 max-sm:px-4 print:border-0">
      <LogoMark />
      <div className="min-w-0 flex-1">
        <p className="truncate text-13 font-strong">{plan}</p>
        <p className="text-11 text-ink-3">
          {isLive ? 'Newest version' : 'Frozen'}, revision {revision} of{' '}
          <SavedAt iso={savedAt} locale={locale} />
        </p>
      </div>
      <span className="text-11 text-ink-3 max-sm:hidden">Shared forecast, read only</span>
      <span className="flex print:hidden">
        <Button iconOnly aria-label="Print" title="Print" className="max-sm:hidden" onClick={() => print()}>
          <Printer size={14} aria-hidden />
        </Button>
        <ThemeToggle />
      </span>
    </header>
  );
}
