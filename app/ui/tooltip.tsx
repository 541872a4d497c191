'use client';

import { Tooltip as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

/** One delay for all tooltips; stands once, in the layout. */
export function TooltipProvider({ children }: { readonly children: ReactNode }) {
  return <Radix.Provider delayDuration={400}>{children}</Radix.Provider>;
}

export interface TooltipProps {
  /** What floats; plain words. Never the only place where something is said. */
  readonly label: ReactNode;
  /** A key that does the same, such as `Ctrl Z`. */
  readonly keys?: string;
  readonly side?: 'top' | 'right' | 'bottom' | 'left';
  /** One element that takes a ref and can have focus. */
  readonly children: ReactNode;
}

/** A short word on what a control does, on hover and on focus. */
export function Tooltip({ label, keys, side = 'bottom', children }: TooltipProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="appears z-50 max-w-72 rounded-xs bg-action px-2 py-1 text-11 text-on-action shadow-md"
        >
          {label}
          {keys !== undefined && <span className="ml-2 opacity-70">{keys}</span>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
