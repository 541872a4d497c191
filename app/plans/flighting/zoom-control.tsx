'use client';

import clsx from 'clsx';
import { useId } from 'react';
import { ZOOMS, type Zoom } from './columns';
import { useZoom } from './use-calendar';

/** What a cell of the calendar stands for. */
export function ZoomControl({
  className,
  fallback = 'week',
}: {
  readonly className?: string;
  /** What stands without a choice in the address. */
  readonly fallback?: Zoom;
}) {
  const [zoom, setZoom] = useZoom(fallback);
  const name = useId();
  return (
    <fieldset
      aria-label="A cell of the calendar is a"
      className={clsx('inline-flex h-6 rounded-sm bg-sunken p-0.5 max-sm:h-11', className)}
    >
      {ZOOMS.map((choice) => (
        <label
          key={choice}
          className={clsx(
            'moves relative rounded-[3px] px-2 text-11 leading-5 font-label capitalize select-none has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-focus max-sm:px-3.5 max-sm:text-13 max-sm:leading-10',
            zoom === choice
              ? 'bg-raised text-ink ring ring-line-strong'
              : 'cursor-pointer text-ink-2 hover:text-ink',
          )}
        >
          <input
            type="radio"
            name={name}
            value={choice}
            checked={zoom === choice}
            onChange={() => void setZoom(choice)}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
          {choice}
        </label>
      ))}
    </fieldset>
  );
}
