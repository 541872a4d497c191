'use client';

import clsx from 'clsx';
import { Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';

/** A menu on a button. `modal={false}` by default: the page keeps scrolling and does not jump. */
export function Menu({ modal = false, ...rest }: ComponentProps<typeof DropdownMenu.Root>) {
  return <DropdownMenu.Root modal={modal} {...rest} />;
}

/** Wraps the button that opens the menu: `<MenuTrigger asChild><Button …/></MenuTrigger>`. */
export const MenuTrigger = DropdownMenu.Trigger;
export const MenuRadioGroup = DropdownMenu.RadioGroup;

export function MenuContent({
  className,
  sideOffset = 4,
  align = 'end',
  ...rest
}: ComponentProps<typeof DropdownMenu.Content>) {
  return (
    <DropdownMenu.Portal>
      <DropdownMenu.Content
        sideOffset={sideOffset}
        align={align}
        collisionPadding={8}
        className={clsx(
          'appears z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-44 overflow-y-auto rounded-md bg-raised p-1 shadow-md ring ring-line',
          className,
        )}
        {...rest}
      />
    </DropdownMenu.Portal>
  );
}

const itemClass =
  'flex min-h-7 items-center gap-2 rounded-xs px-2 py-1 text-12 text-ink-2 outline-none select-none cursor-pointer ' +
  'data-highlighted:bg-hover data-highlighted:text-ink data-disabled:pointer-events-none data-disabled:opacity-40 ' +
  'pointer-coarse:min-h-11';

export interface MenuItemProps extends ComponentProps<typeof DropdownMenu.Item> {
  readonly icon?: ReactNode;
  /** Small text at the end, such as a key or a size. */
  readonly hint?: ReactNode;
  readonly tone?: 'plain' | 'destructive';
}

export function MenuItem({
  icon,
  hint,
  tone = 'plain',
  className,
  children,
  asChild,
  ...rest
}: MenuItemProps) {
  // With `asChild` the child is the item itself: it brings its own icon.
  if (asChild)
    return (
      <DropdownMenu.Item asChild className={clsx(itemClass, className)} {...rest}>
        {children}
      </DropdownMenu.Item>
    );
  return (
    <DropdownMenu.Item
      className={clsx(
        itemClass,
        tone === 'destructive' && 'text-negative data-highlighted:text-negative',
        className,
      )}
      {...rest}
    >
      {icon}
      <span className="min-w-0 flex-1">{children}</span>
      {hint !== undefined && <span className="text-11 text-ink-3">{hint}</span>}
    </DropdownMenu.Item>
  );
}

export function MenuRadioItem({
  className,
  children,
  ...rest
}: ComponentProps<typeof DropdownMenu.RadioItem>) {
  return (
    <DropdownMenu.RadioItem className={clsx(itemClass, className)} {...rest}>
      <span className="grid w-3.5 place-items-center">
        <DropdownMenu.ItemIndicator>
          <Check size={13} aria-hidden />
        </DropdownMenu.ItemIndicator>
      </span>
      {children}
    </DropdownMenu.RadioItem>
  );
}

export function MenuSeparator() {
  return <DropdownMenu.Separator className="mx-2 my-1 h-px bg-line" />;
}

export function MenuLabel({ children }: { readonly children: ReactNode }) {
  return <DropdownMenu.Label className="px-2 pt-1.5 pb-1 text-11 text-ink-3">{children}</DropdownMenu.Label>;
}
