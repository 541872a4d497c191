import { useClock } from '../../ui/charts/clock';
import type { Extent } from './selection';

export interface GridShape {
  /** Top of a row's cells, px from the first row's. */
  readonly topOf: (row: number) => number;
  readonly rowHeight: number;
  readonly height: number;
}

export interface SelectionBoxProps {
  readonly extent: Extent;
  readonly shape: GridShape;
  /** The cell with the keyboard's focus; null while the focus is elsewhere. */
  readonly focus: { readonly row: number; readonly from: number; readonly to: number } | null;
  readonly painting: boolean;
}

/** The frame of what is selected with its two handles, dashed while painted, and the ring of the focus. */
export function SelectionBox({ extent, shape, focus, painting }: SelectionBoxProps) {
  const { edge, plotWidth } = useClock();
  const { topOf, rowHeight, height } = shape;
  const left = edge(extent.from);
  const right = edge(extent.to + 1);
  const top = topOf(extent.top);
  const bottom = topOf(extent.bottom) + rowHeight;
  const handle = Math.min(8, rowHeight - 6);
  const middle = (top + bottom) / 2 - handle / 2;
  return (
    <svg
      width={plotWidth}
      height={height}
      className="pointer-events-none absolute inset-0 overflow-visible print:hidden"
      aria-hidden="true"
    >
      {focus && (
        <rect
          x={edge(focus.from) - 2.5}
          y={topOf(focus.row) - 2}
          width={edge(focus.to + 1) - edge(focus.from) + 5}
          height={rowHeight + 4}
          rx={3.5}
          fill="none"
          stroke="var(--focus)"
          strokeWidth={2}
        />
      )}
      <rect
        x={left}
        y={top - 0.5}
        width={right - left}
        height={bottom - top + 1}
        rx={2}
        fill="none"
        stroke="var(--text)"
        strokeWidth={1.5}
        strokeDasharray={painting ? '3 2' : undefined}
      />
      {!painting &&
        [left, right].map((x) => (
          <rect
            key={x}
            x={x - 2}
            y={middle}
            width={4}
            height={handle}
            rx={1.5}
            fill="var(--surface)"
            stroke="var(--text)"
          />
        ))}
    </svg>
  );
}
