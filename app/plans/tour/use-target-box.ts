'use client';

import { useLayoutEffect, useState } from 'react';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where an element stands on the screen, kept up to date while it moves; null while there is none. */
export function useTargetBox(find: () => Element | null): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  useLayoutEffect(() => {
    let frame = 0;
    // A chart may come late, the mix may open, a row may grow: looking each frame is cheaper than watching all of it.
    const look = () => {
      const rect = find()?.getBoundingClientRect();
      const next = rect && rect.width > 0 ? rect : null;
      setBox((before) => (isSame(before, next) ? before : next && boxOf(next)));
      frame = requestAnimationFrame(look);
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, [find]);
  return box;
}

function boxOf({ left, top, width, height }: Box): Box {
  return { left, top, width, height };
}

function isSame(a: Box | null, b: Box | null): boolean {
  if (a === null || b === null) return a === b;
  return a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height;
}

const GAP = 12;
const EDGE = 12;

/** Where a card stands beside a box without covering it, where there is room: right, left, below, above, else at the foot. */
export function besideBox(
  box: Box,
  card: { readonly width: number; readonly height: number },
  screen: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } {
  const within = (at: number, size: number, room: number) => Math.max(EDGE, Math.min(at, room - size - EDGE));
  const top = within(box.top, card.height, screen.height);
  const left = within(box.left, card.width, screen.width);
  const fits = (at: number, size: number, room: number) => at >= EDGE && at + size + EDGE <= room;
  const right = box.left + box.width + GAP;
  if (fits(right, card.width, screen.width)) return { left: right, top };
  const before = box.left - GAP - card.width;
  if (fits(before, card.width, screen.width)) return { left: before, top };
  const below = box.top + box.height + GAP;
  if (fits(below, card.height, screen.height)) return { left, top: below };
  const above = box.top - GAP - card.height;
  if (fits(above, card.height, screen.height)) return { left, top: above };
  return {
    left: within(screen.width, card.width, screen.width),
    top: within(screen.height, card.height, screen.height),
  };
}
