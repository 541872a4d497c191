'use client';

import clsx from 'clsx';
import { type ReactNode, useRef } from 'react';
import { useClock } from '../../ui/charts/clock';
import { useElementSize } from '../../ui/element-size';
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
  // Told by the browser after its own layout: asking for it here would force one more each frame of a drag.
  const { width } = useElementSize(box);
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
      className={clsx(
        'absolute z-20 w-max print:hidden',
        fades ? 'pointer-events-none' : '[&>*]:pointer-events-auto',
      )}
      style={{ left: x, top }}
    >
      {children}
    </div>
  );
}
