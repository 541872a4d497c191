'use client';

import clsx from 'clsx';
import { Slider as Radix } from 'radix-ui';
import type { CSSProperties } from 'react';
import { positionOf, STEPS, valueAt } from './slider-scale';

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** What a screen reader says for the value, such as `€4,823 a week`. */
  readonly valueText: string;
  /** Every move, in the units of `value`. */
  readonly onMove: (value: number) => void;
  /** The end of a drag or a key's step. */
  readonly onSettle: () => void;
  /** A CSS colour of track and thumb. */
  readonly color: string;
  /** Where the value of the baseline stands. */
  readonly tick?: number | null;
  readonly look?: 'plain' | 'locked' | 'muted';
  /** `root` gives small values room; `linear` is for shares. */
  readonly scale?: 'root' | 'linear';
  readonly className?: string;
}

/** A slider on a square-root scale: position² of the maximum, rounded, so that it gives round values. */
export function Slider(props: SliderProps) {
  const { label, value, max, valueText, onMove, onSettle, color, tick, className } = props;
  const { look = 'plain', scale = 'root' } = props;
  const position = positionOf(value, { max, scale });
  const tickAt = tick != null && tick <= max ? positionOf(tick, { max, scale }) / (STEPS / 100) : null;
  const locked = look === 'locked';
  return (
    <Radix.Root
      min={0}
      max={STEPS}
      step={1}
      value={[position]}
      disabled={locked}
      onValueChange={([to]) => onMove(valueAt(to, position, { max, scale }))}
      onValueCommit={onSettle}
      style={{ '--c': color } as CSSProperties}
      className={clsx(
        'group/slider relative flex touch-none items-center select-none',
        'h-3.5 [--thumb:12px] max-sm:h-8 max-sm:[--thumb:20px]',
        look === 'muted' && 'opacity-40',
        !locked && 'cursor-pointer',
        className,
      )}
    >
      <Radix.Track className="relative h-[3px] grow rounded-full bg-line-strong/60 max-sm:h-1">
        <Radix.Range className={clsx('absolute h-full rounded-full bg-(--c)', locked && 'opacity-50')} />
      </Radix.Track>
      {tickAt !== null && (
        <span
          aria-hidden
          className="pointer-events-none absolute h-2 w-[1.5px] bg-scen-a"
          // Radix keeps the thumb inside the track: the tick follows the same inset.
          style={{ left: `calc(${tickAt}% + ${0.5 - tickAt / 100} * var(--thumb) - .75px)` }}
        />
      )}
      <Radix.Thumb
        aria-label={label}
        aria-valuetext={valueText}
        className={clsx(
          'block',
          locked
            ? 'size-2 rounded-[2px] bg-(--c) max-sm:size-3.5'
            : clsx(
                'moves rounded-full border-2 border-(--c) bg-surface',
                'size-(--thumb) max-sm:shadow-sm',
                'group-active/slider:scale-[1.33] group-active/slider:shadow-[0_0_0_5px_color-mix(in_srgb,var(--c)_20%,transparent)]',
              ),
        )}
      />
    </Radix.Root>
  );
}
