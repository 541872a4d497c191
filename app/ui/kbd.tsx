import type { ReactNode } from 'react';

/** A key as it is printed on the keyboard. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return (
    <kbd className="rounded-[3px] border border-line-strong bg-surface px-1 font-sans text-[10px] leading-4 font-label text-ink-3">
      {children}
    </kbd>
  );
}
