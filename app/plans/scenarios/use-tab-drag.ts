'use client';

import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';

export interface TabDragOptions {
  /** Holds the tabs, each with its id in `data-tab`. */
  readonly frame: RefObject<HTMLElement | null>;
  readonly ids: readonly string[];
  /** Moves a tab by some places. */
  readonly onMove: (id: string, by: number) => void;
}

/** As far as a hand may shake on a click, in px. */
const SHAKE = 5;

/**
 * Tabs that change places under the mouse; the first is pinned. `marker` is where the dragged tab would go, in px from
 * the frame's left edge. Fingers scroll the row instead, and move tabs by the menu; keys by Ctrl Shift and the arrows.
 */
export function useTabDrag({ frame, ids, onMove }: TabDragOptions) {
  const [marker, setMarker] = useState<number | null>(null);
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);

  const onPointerDown = (event: PointerEvent) => {
    const id = (event.target as Element).closest<HTMLElement>('[data-tab]')?.dataset.tab;
    const from = ids.indexOf(id ?? '');
    if (id === undefined || from < 1 || event.button !== 0 || event.pointerType === 'touch') return;
    const startX = event.clientX;
    let to = from;
    let isDragging = false;
    const move = ({ clientX }: globalThis.PointerEvent) => {
      if (!isDragging && Math.abs(clientX - startX) < SHAKE) return;
      isDragging = true;
      const boxes = [...(frame.current?.querySelectorAll('[data-tab]') ?? [])].map((tab) =>
        tab.getBoundingClientRect(),
      );
      const passed = boxes.filter(({ left, width }) => clientX > left + width / 2).length;
      // Among the others: the gap before the tab and the one after it are where it is.
      const gap = Math.max(1, passed);
      to = gap > from ? gap - 1 : gap;
      const at = boxes[gap] ? boxes[gap].left : boxes[boxes.length - 1].right;
      setMarker(to === from ? null : at - (frame.current?.getBoundingClientRect().left ?? 0));
    };
    const end = (isDone: boolean) => {
      stop.current();
      if (isDone && isDragging && to !== from) onMove(id, to - from);
    };
    const up = () => end(true);
    const cancel = () => end(false);
    const key = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape' || !isDragging) return;
      pressed.preventDefault();
      end(false);
    };
    stop.current = () => {
      setMarker(null);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', cancel);
      window.removeEventListener('keydown', key, true);
      stop.current = () => {};
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', cancel);
    window.addEventListener('keydown', key, true);
  };
  return { onPointerDown, marker };
}
