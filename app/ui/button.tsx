import clsx from 'clsx';
import type { ComponentProps } from 'react';

export interface ButtonLook {
  /** `primary` is the one main action of a view, `line` a second one, `plain` everything else. */
  readonly variant?: 'plain' | 'line' | 'primary';
  /** `touch` is 44 px high, for phones. */
  readonly size?: 'control' | 'touch';
  /** Square, for an icon alone; give it an `aria-label`. */
  readonly iconOnly?: boolean;
}

/** The classes of a button, for links and menu triggers that should look like one. */
export function buttonClass({
  variant = 'plain',
  size = 'control',
  iconOnly = false,
}: ButtonLook = {}): string {
  return clsx(
    'moves relative inline-flex shrink-0 items-center justify-center gap-1.5 rounded-sm font-label whitespace-nowrap select-none',
    'disabled:pointer-events-none disabled:opacity-40 aria-disabled:pointer-events-none aria-disabled:opacity-40',
    // Under a finger a control reaches 44 px without growing.
    size === 'control'
      ? 'h-7 text-12 pointer-coarse:after:absolute pointer-coarse:after:-inset-2'
      : 'h-11 text-13',
    iconOnly ? (size === 'control' ? 'w-7' : 'w-11') : size === 'control' ? 'px-[9px]' : 'px-3',
    variant === 'plain' &&
      'text-ink-2 hover:bg-hover hover:text-ink data-[state=open]:bg-hover data-[state=open]:text-ink',
    variant === 'line' &&
      'bg-surface text-ink-2 inset-ring inset-ring-line-strong hover:bg-hover hover:text-ink data-[state=open]:bg-hover',
    variant === 'primary' && 'bg-action text-on-action hover:bg-action-hover',
  );
}

/** A button; never submits a form unless told to. */
export function Button({
  variant,
  size,
  iconOnly,
  className,
  type = 'button',
  ...rest
}: ButtonLook & ComponentProps<'button'>) {
  return (
    <button type={type} className={clsx(buttonClass({ variant, size, iconOnly }), className)} {...rest} />
  );
}
