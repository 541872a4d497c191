'use client';

import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { KeyboardEvent, ReactNode } from 'react';
import { Button } from './button';

export interface SideSheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  /** Buttons of the head, before the one that closes. */
  readonly actions?: ReactNode;
  /** Gives the focus to what opened the sheet. */
  readonly onFocusBack: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  readonly children: ReactNode;
}

/** A sheet of the full height at the right edge, over a dimmed page; Esc and a click beside it close it. */
export function SideSheet({
  open,
  onClose,
  title,
  actions,
  onFocusBack,
  onKeyDown,
  children,
}: SideSheetProps) {
  return (
    <Radix.Root
      open={open}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Radix.Portal>
        <Radix.Overlay className="appears fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          tabIndex={-1}
          onOpenAutoFocus={(event) => {
            // The sheet itself, so that the first Tab reaches its first control.
            event.preventDefault();
            if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            onFocusBack();
          }}
          onEscapeKeyDown={(event) => {
            // A field takes what is typed back first.
            if (document.activeElement instanceof HTMLInputElement) event.preventDefault();
          }}
          onKeyDown={onKeyDown}
          className="slides-in fixed inset-y-0 right-0 z-40 flex w-[min(584px,100vw)] flex-col bg-raised shadow-lg outline-none"
        >
          <div className="flex h-12 shrink-0 items-center gap-2 border-b border-line pr-3 pl-6 max-sm:h-14 max-sm:pl-4">
            <Radix.Title className="flex min-w-0 flex-1 items-center gap-2 text-15 font-strong">
              {title}
            </Radix.Title>
            {actions}
            <span aria-hidden className="mx-1 h-5 w-px shrink-0 bg-line" />
            <Radix.Close asChild>
              <Button iconOnly aria-label="Close" className="max-sm:size-11">
                <X size={15} aria-hidden />
              </Button>
            </Radix.Close>
          </div>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
