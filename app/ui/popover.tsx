'use client';

import clsx from 'clsx';
import { Popover as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';

export const Popover = Radix.Root;
export const PopoverTrigger = Radix.Trigger;
export const PopoverAnchor = Radix.Anchor;
export const PopoverClose = Radix.Close;

/** A floating panel on its trigger; Esc and a click outside close it, focus returns to the trigger. */
export function PopoverContent({ className, sideOffset = 6, ...rest }: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content
        sideOffset={sideOffset}
        collisionPadding={8}
        className={clsx(
          'appears z-50 max-h-(--radix-popover-content-available-height) w-[min(400px,calc(100vw-16px))] overflow-y-auto rounded-md bg-raised p-4 text-12 shadow-md ring ring-line outline-none',
          className,
        )}
        {...rest}
      />
    </Radix.Portal>
  );
}
