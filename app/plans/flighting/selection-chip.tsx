'use client';

import clsx from 'clsx';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useClock } from '../../ui/charts/clock';
import type { Extent } from './selection';
import type { GridShape } from './selection-box';

const BESIDE = 8;

export interface SelectionChipProps {
  readonly extent: Extent;
  readonly shape: GridShape;
  /** Whether it makes way for the pointer: what lies under it must stay in reach. */
  readonly fades: boolean;
  readonly children: ReactNode;
}

/** What says what is selected, beside it: to the right where there is room, else to the left, else at the edge. */
export function SelectionChip({ extent, shape, fades, children }: SelectionChipProps) {
  const { edge, plotWidth } = useClock();
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const now = box.current?.offsetWidth ?? 0;
    if (now !== width) setWidth(now);
  });
  const right = edge(extent.to + 1) + BESIDE;
  const left = edge(extent.from) - BESIDE - width;
  const fitsRight = right + width <= plotWidth + 116;
  const x = fitsRight ? right : left >= 0 ? left : Math.max(0, plotWidth - width - BESIDE);
  // Over its own cells it would hide them: it stands under them then.
  const over = !fitsRight && left < 0;
  const top =
    shape.topOf(extent.top) + (over ? shape.rowHeight * (extent.bottom - extent.top + 1) + 3 : -1.5);
  return (
    <div
      ref={box}
      className={clsx('absolute z-20 w-max', fades ? 'pointer-events-none' : '[&>*]:pointer-events-auto')}
      style={{ left: x, top }}
    >
      {children}
    </div>
  );
}
