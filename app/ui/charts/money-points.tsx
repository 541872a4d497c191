'use client';

import type { Annotation } from '@/lib/report/figure';
import { useClock } from './clock';
import { Note } from './layers';

export interface MoneyPointsProps {
  readonly points: readonly Annotation[];
  readonly y: (value: number) => number;
  readonly height: number;
}

/** Cash low (rose dot) and break-even (green ring), with their words where there is room. */
export function MoneyPoints({ points, y, height }: MoneyPointsProps) {
  const { x, plotWidth, layout } = useClock();
  const narrow = layout === 'stacked';
  const low = points.find((point) => point.kind === 'cash-low');
  const even = points.find((point) => point.kind === 'break-even');
  const foot = height - 6;
  const evenX = even && x(even.week - 1);
  const lowX = low && x(low.week - 1);
  const lowLeft = lowX !== undefined && lowX > plotWidth * 0.7;
  const lowTextY = low ? Math.min(foot, y(low.value ?? 0) + 16) : foot;
  // Two notes on one line collide: then break-even stands above the zero line, where the sum is still small.
  const evenAbove = even && (narrow || (lowX !== undefined && evenX !== undefined && evenX - lowX < 360));
  const evenAnchor = evenX !== undefined && evenX < plotWidth * 0.4 ? 'start' : 'end';
  return (
    <>
      {low && lowX !== undefined && (
        <>
          <circle
            cx={lowX}
            cy={y(low.value ?? 0)}
            r={3.5}
            fill="var(--negative)"
            stroke="var(--surface)"
            strokeWidth={1.5}
          />
          <Note
            x={lowX + (lowLeft ? -8 : 8)}
            y={lowTextY}
            anchor={lowLeft ? 'end' : 'start'}
            title={low.title}
            detail={narrow ? undefined : low.detail}
            color="var(--negative)"
          />
        </>
      )}
      {even && evenX !== undefined && (
        <>
          <path
            d={
              evenAbove
                ? `M${evenX} ${y(0) - 4}V${Math.max(16, y(0) - 22)}`
                : `M${evenX} ${y(0) + 4}V${foot - 9}`
            }
            stroke="var(--positive)"
            opacity=".6"
          />
          <circle
            cx={evenX}
            cy={y(0)}
            r={3.5}
            fill="var(--surface)"
            stroke="var(--positive)"
            strokeWidth={2}
          />
          <Note
            x={evenX + (evenAnchor === 'end' ? 2 : -2)}
            y={evenAbove ? Math.max(12, y(0) - 26) : foot}
            anchor={evenAnchor}
            title={even.title}
            detail={narrow ? undefined : even.detail}
            color="var(--positive)"
          />
        </>
      )}
    </>
  );
}
