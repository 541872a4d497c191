'use client';

import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * Where the current tab of a scrolling row ends, in pixels from the frame's left edge; null before the first layout
 * and while that end is scrolled out of view. `changes` is anything that moves the tabs.
 */
export function useTabEnd(
  frame: RefObject<HTMLElement | null>,
  current: string,
  changes: unknown,
): number | null {
  const [end, setEnd] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changes` stands for what moves the tabs
  useLayoutEffect(() => {
    const row = frame.current?.querySelector<HTMLElement>('[role=tablist]');
    if (!frame.current || !row) return;
    const measure = () => {
      const tab = row.querySelector<HTMLElement>(`[data-tab="${current}"]`);
      const [outer, inner] = [frame.current?.getBoundingClientRect(), row.getBoundingClientRect()];
      const right = tab?.getBoundingClientRect().right;
      const isInView = right !== undefined && right <= inner.right + 1 && right > inner.left + 24;
      setEnd(outer && isInView ? right - outer.left : null);
    };
    const observer = new ResizeObserver(() => {
      // A bar that has become narrower must not cut the tab that is on.
      row.querySelector(`[data-tab="${current}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      measure();
    });
    measure();
    observer.observe(row);
    // A tab that comes on gains padding, which its content box would not tell.
    for (const tab of row.children) observer.observe(tab, { box: 'border-box' });
    row.addEventListener('scroll', measure);
    return () => {
      observer.disconnect();
      row.removeEventListener('scroll', measure);
    };
  }, [frame, current, changes]);
  return end;
}
