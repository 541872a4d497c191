'use client';

import clsx from 'clsx';
import { Search } from 'lucide-react';
import { Keys } from './keys';
import { openPanel } from './open-state';

/** The way to the command palette for who does not know its key. */
export function CommandField({ className }: { readonly className?: string }) {
  return (
    <button
      type="button"
      onClick={() => openPanel('palette')}
      aria-keyshortcuts="Control+K Meta+K"
      className={clsx(
        'moves flex h-7 items-center gap-1.5 rounded-sm bg-sunken px-2 text-ink-2 hover:bg-hover hover:text-ink',
        className,
      )}
    >
      <Search size={13} aria-hidden />
      <span className="max-xl:sr-only">Command</span>
      <span aria-hidden className="ml-1 whitespace-nowrap max-lg:hidden">
        <Keys keys={['Mod', 'K']} />
      </span>
    </button>
  );
}
