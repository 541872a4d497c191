'use client';

import clsx from 'clsx';
import type { ComponentProps } from 'react';
import { Tooltip } from '../../ui/tooltip';

const LOOK =
  'moves grid size-[22px] place-items-center rounded-xs outline-offset-0 hover:bg-selected hover:text-ink max-sm:size-11';
const PALE = 'text-ink-3 opacity-70 group-hover/channel:opacity-100 focus-visible:opacity-100';

export interface RowToggleProps extends Pick<ComponentProps<'button'>, 'children' | 'className'> {
  readonly on: boolean;
  readonly label: string;
  readonly onToggle: () => void;
}

/** A small switch in a row: pale until it is on, pointed at or focused. */
export function RowToggle({ on, label, onToggle, className, children }: RowToggleProps) {
  return (
    <Tooltip label={label}>
      <button
        type="button"
        aria-pressed={on}
        aria-label={label}
        onClick={onToggle}
        className={clsx(LOOK, on ? 'text-ink' : PALE, className)}
      >
        {children}
      </button>
    </Tooltip>
  );
}

/** A small button in a row, pale until it is pointed at or focused. */
export function RowButton({
  label,
  className,
  ...rest
}: ComponentProps<'button'> & { readonly label: string }) {
  return (
    <Tooltip label={label}>
      <button type="button" aria-label={label} className={clsx(LOOK, PALE, className)} {...rest} />
    </Tooltip>
  );
}
