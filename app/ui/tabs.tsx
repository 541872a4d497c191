'use client';

import clsx from 'clsx';
import type { KeyboardEvent, ReactNode } from 'react';

export interface Tab {
  readonly id: string;
  readonly label: ReactNode;
  /** A CSS colour of the line under the tab while it is on. */
  readonly color?: string;
}

export interface TabsProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly current: string;
  readonly onChange: (id: string) => void;
  /** `line` in a bar, `pill` in a scrolling row on phones. */
  readonly look?: 'line' | 'pill';
  /** Id of the element that the tabs change. */
  readonly controls: string;
  /** Leaves room at the end of the current tab for a button that the caller lays over it. */
  readonly hasMenu?: boolean;
  readonly onDoubleClick?: (id: string) => void;
  /** Keys beside those that move and choose; `preventDefault` takes one over. */
  readonly onKey?: (id: string, event: KeyboardEvent<HTMLElement>) => void;
}

/** A row of tabs: one tab stop, arrows move and choose. */
export function Tabs({
  label,
  tabs,
  current,
  onChange,
  look = 'line',
  controls,
  hasMenu = false,
  onDoubleClick,
  onKey,
}: TabsProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    onKey?.(current, event);
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const index = tabs.findIndex((tab) => tab.id === current);
    const next = nextIndex(event.key, index, tabs.length);
    if (next === null) return;
    event.preventDefault();
    onChange(tabs[next].id);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div
      role="tablist"
      aria-label={label}
      onKeyDown={onKeyDown}
      className={clsx(
        'flex min-w-0 overflow-x-auto overflow-y-hidden [scrollbar-width:none]',
        look === 'line' ? 'self-stretch' : 'gap-1.5 py-0.5 pl-4',
      )}
    >
      {tabs.map((tab) => {
        const on = tab.id === current;
        return (
          <button
            key={tab.id}
            type="button"
            role="tab"
            data-tab={tab.id}
            aria-selected={on}
            aria-controls={controls}
            tabIndex={on ? 0 : -1}
            onClick={() => onChange(tab.id)}
            onDoubleClick={onDoubleClick && (() => onDoubleClick(tab.id))}
            className={clsx(
              'moves relative flex max-w-full shrink-0 items-center gap-[7px] font-label whitespace-nowrap outline-offset-[-4px]',
              look === 'line' && 'px-[11px]',
              look === 'pill' && 'h-11 rounded-full px-4 text-13 inset-ring',
              look === 'pill' && (on ? 'bg-selected inset-ring-2' : 'inset-ring-line-strong'),
              on ? 'text-ink' : 'text-ink-2 hover:text-ink',
              on && hasMenu && (look === 'line' ? 'pr-7!' : 'pr-11!'),
            )}
            style={
              look === 'pill' && on
                ? { boxShadow: `inset 0 0 0 1.5px ${tab.color ?? 'var(--text)'}` }
                : undefined
            }
          >
            {tab.label}
            {on && look === 'line' && (
              <span
                aria-hidden
                className="absolute inset-x-2 bottom-0 h-0.5"
                style={{ background: tab.color ?? 'var(--text)' }}
              />
            )}
          </button>
        );
      })}
    </div>
  );
}

function nextIndex(key: string, index: number, count: number): number | null {
  if (key === 'ArrowRight') return (index + 1) % count;
  if (key === 'ArrowLeft') return (index + count - 1) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
