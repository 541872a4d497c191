'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { useClock } from '../../ui/charts/clock';
import type { Column } from './columns';
import type { GridShape } from './selection-box';
import type { Cell } from './use-pointer';

export interface HoverCellProps {
  readonly cells: RefObject<HTMLElement | null>;
  readonly cellAt: (event: { clientX: number; clientY: number }) => Cell;
  readonly columns: readonly Column[];
  readonly shape: GridShape;
  /** While something is dragged. */
  readonly hidden: boolean;
}

/** The outline of the cell under the mouse: what a click would take. Draws nothing but itself as the mouse moves. */
export function HoverCell({ cells, cellAt, columns, shape, hidden }: HoverCellProps) {
  const { edge } = useClock();
  const [at, setAt] = useState<{ readonly row: number; readonly column: number } | null>(null);
  const find = useRef(cellAt);
  find.current = cellAt;
  useEffect(() => {
    const box = cells.current;
    if (!box) return;
    const onMove = (event: PointerEvent) => {
      if (event.pointerType !== 'mouse') return;
      const { row, column } = find.current(event);
      setAt((before) => (before?.row === row && before.column === column ? before : { row, column }));
    };
    const onLeave = () => setAt(null);
    box.addEventListener('pointermove', onMove);
    box.addEventListener('pointerleave', onLeave);
    return () => {
      box.removeEventListener('pointermove', onMove);
      box.removeEventListener('pointerleave', onLeave);
    };
  }, [cells]);
  const column = at && columns[at.column];
  if (hidden || !at || !column || shape.topOf(at.row) === undefined) return null;
  const left = edge(column.from);
  return (
    <span
      aria-hidden
      data-hover-cell
      className="pointer-events-none absolute rounded-[2px] ring-[1.5px] ring-ink"
      style={{
        left: left + 0.5,
        top: shape.topOf(at.row) + 0.5,
        width: edge(column.to + 1) - left - 1,
        height: shape.rowHeight - 1,
      }}
    />
  );
}
