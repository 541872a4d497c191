'use client';

import clsx from 'clsx';
import type { ReactNode } from 'react';
import { Tooltip } from '../../ui/tooltip';

export interface RowToggleProps {
  readonly on: boolean;
  readonly label: string;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** A small switch in a row: pale until it is on, pointed at or focused. */
export function RowToggle({ on, label, onToggle, children }: RowToggleProps) {
  return (
    <Tooltip label={label}>
      <button
        type="button"
        aria-pressed={on}
        aria-label={label}
        onClick={onToggle}
        className={clsx(
          'moves grid size-[22px] place-items-center rounded-xs outline-offset-0 hover:bg-selected hover:text-ink max-sm:h-11 max-sm:w-9',
          on ? 'text-ink' : 'text-ink-3 opacity-70 group-hover/channel:opacity-100 focus-visible:opacity-100',
        )}
      >
        {children}
      </button>
    </Tooltip>
  );
}
