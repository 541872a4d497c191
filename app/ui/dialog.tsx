'use client';

import clsx from 'clsx';
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { type ComponentProps, type ReactNode, useRef } from 'react';
import { Button } from './button';

export const Dialog = Radix.Root;
export const DialogTrigger = Radix.Trigger;
export const DialogClose = Radix.Close;

export interface DialogContentProps extends Omit<ComponentProps<typeof Radix.Content>, 'title'> {
  readonly title: ReactNode;
  readonly description?: ReactNode;
  /** `centre` for a question, `right` for a drawer of the full height, `bottom` for a sheet on a phone. */
  readonly place?: 'centre' | 'right' | 'bottom';
  /** Buttons at the foot; the main action last. */
  readonly actions?: ReactNode;
  /** Where one of the actions has to be chosen. */
  readonly withoutClose?: boolean;
}

const places = {
  centre:
    'appears top-[12vh] left-1/2 w-[min(440px,calc(100vw-32px))] -translate-x-1/2 max-h-[76vh] rounded-md',
  right: 'slides-in inset-y-0 right-0 w-[min(480px,100vw)]',
  bottom: 'appears inset-x-0 bottom-0 max-h-[85vh] rounded-t-lg',
} as const;

/** The floating part of a dialog, with its title, a close button, and focus kept inside. */
export function DialogContent({
  title,
  description,
  place = 'centre',
  actions,
  withoutClose = false,
  className,
  children,
  ...rest
}: DialogContentProps) {
  const focus = useFocusReturn();
  const described = description === undefined ? { 'aria-describedby': undefined } : {};
  return (
    <Radix.Portal>
      <Radix.Overlay className="appears fixed inset-0 z-40 bg-scrim" />
      <Radix.Content
        className={clsx(
          'fixed z-50 flex flex-col bg-raised shadow-lg ring ring-line outline-none',
          places[place],
          className,
        )}
        {...described}
        {...focus}
        {...rest}
      >
        <div className="py-3 pr-14 pb-2 pl-4">
          <div className="pt-1">
            <Radix.Title className="text-13 font-strong">{title}</Radix.Title>
            {description !== undefined && (
              <Radix.Description className="mt-0.5 text-12 text-ink-2">{description}</Radix.Description>
            )}
          </div>
        </div>
        <div className="min-h-0 flex-1 overflow-y-auto px-4 pb-4">{children}</div>
        {actions !== undefined && (
          <div className="flex justify-end gap-2 border-t border-line px-4 py-3">{actions}</div>
        )}
        {/* Last in the document, so that the first field has the focus when the dialog opens. */}
        {!withoutClose && (
          <div className="absolute top-3 right-4">
            <Radix.Close asChild>
              <Button iconOnly aria-label="Close">
                <X size={14} aria-hidden />
              </Button>
            </Radix.Close>
          </div>
        )}
      </Radix.Content>
    </Radix.Portal>
  );
}

/**
 * Gives the focus back to what had it when the dialog opened: on its own a dialog only knows a trigger. `after` runs
 * once the focus is there.
 */
export function useFocusReturn(
  after?: () => void,
): Pick<ComponentProps<typeof Radix.Content>, 'onOpenAutoFocus' | 'onCloseAutoFocus'> {
  const opener = useRef<Element | null>(null);
  return {
    onOpenAutoFocus: () => {
      opener.current = document.activeElement;
    },
    onCloseAutoFocus: (event) => {
      const { current } = opener;
      if (current instanceof HTMLElement && current !== document.body && current.isConnected) {
        event.preventDefault();
        current.focus();
      }
      after?.();
    },
  };
}
