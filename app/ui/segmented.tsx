'use client';

import clsx from 'clsx';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';

export interface Segment<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** Behind the label, such as a count. */
  readonly badge?: ReactNode;
}

export interface SegmentedProps<Id extends string> {
  readonly label: string;
  readonly segments: readonly Segment<Id>[];
  readonly current: Id;
  readonly onChange: (id: Id) => void;
  readonly className?: string;
}

/** One of a few: all in view, one tab stop, arrows move and choose. */
export function Segmented<Id extends string>({
  label,
  segments,
  current,
  onChange,
  className,
}: SegmentedProps<Id>) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another segment may lie out of view
  useEffect(() => {
    const list = box.current;
    const on = list?.querySelector<HTMLElement>('[aria-checked=true]');
    if (!list || !on || list.scrollWidth <= list.clientWidth) return;
    list.scrollLeft = on.offsetLeft - (list.clientWidth - on.offsetWidth) / 2;
  }, [current]);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const index = segments.findIndex(({ id }) => id === current);
    const next = nextIndex(event.key, index, segments.length);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(segments[next].id);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=radio]')[next]?.focus();
  };
  return (
    <div
      ref={box}
      role="radiogroup"
      aria-label={label}
      onKeyDown={onKeyDown}
      className={clsx('relative flex rounded-sm bg-sunken p-0.5 max-sm:overflow-x-auto', className)}
    >
      {segments.map(({ id, label: name, badge }) => {
        const on = id === current;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a radio button cannot hold a badge
          <button
            key={id}
            type="button"
            role="radio"
            aria-checked={on}
            tabIndex={on ? 0 : -1}
            onClick={() => onChange(id)}
            className={clsx(
              'moves inline-flex h-6 shrink-0 items-center gap-1 rounded-xs px-2 text-11 font-label whitespace-nowrap max-sm:h-11 max-sm:flex-1 max-sm:justify-center max-sm:px-3 max-sm:text-12',
              on ? 'bg-surface text-ink shadow-sm ring ring-line-strong' : 'text-ink-2 hover:text-ink',
            )}
          >
            {name}
            {badge}
          </button>
        );
      })}
    </div>
  );
}

function nextIndex(key: string, index: number, count: number): number | null {
  if (key === 'ArrowRight' || key === 'ArrowDown') return (index + 1) % count;
  if (key === 'ArrowLeft' || key === 'ArrowUp') return (index + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
