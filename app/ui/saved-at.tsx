'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};
const DAY_MS = 86_400_000;

export interface SavedAtProps {
  /** ISO time. */
  readonly iso: string;
  readonly locale: string;
  /** Give it a width where its neighbours must not move when the words change from the server's to the reader's. */
  readonly className?: string;
}

/** When something was saved, in the reader's own time: `Today, 12:03`, `Yesterday`, `17 Nov`. */
export function SavedAt({ iso, locale, className }: SavedAtProps) {
  const words = useSyncExternalStore(
    never,
    () => inWords(iso, locale, new Date()),
    // The server does not know the reader's time zone: it writes the day alone.
    () =>
      new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
        new Date(iso),
      ),
  );
  return (
    <time dateTime={iso} className={className} suppressHydrationWarning>
      {words}
    </time>
  );
}

function inWords(iso: string, locale: string, now: Date): string {
  const saved = new Date(iso);
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const daysAgo = Math.round((midnight(now) - midnight(saved)) / DAY_MS);
  if (daysAgo === 0)
    return `Today, ${new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(saved)}`;
  if (daysAgo === 1) return 'Yesterday';
  const year = saved.getFullYear() === now.getFullYear() ? undefined : ('numeric' as const);
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year }).format(saved);
}
