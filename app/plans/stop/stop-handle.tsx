'use client';

import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { formatWeekDate } from '@/lib/report/words/numbers';
import { useClock } from '../../ui/charts/clock';

export interface StopHandleProps {
  /** First week without spend, counted from 1. */
  readonly week: number;
  readonly onMove: (week: number) => void;
  readonly onSettle: (week: number) => void;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -13,
  PageUp: 13,
  Home: -1e6,
  End: 1e6,
};

/** What moves the stop: a grip at the foot of its line, for a hand or for arrows. */
export function StopHandle({ week, onMove, onSettle }: StopHandleProps) {
  const { weeks, edge, plotWidth, startsOn, style } = useClock();
  const box = useRef<HTMLDivElement>(null);
  const clamp = (wanted: number) => Math.min(weeks, Math.max(1, wanted));
  const weekAt = (event: PointerEvent) => {
    const plot = box.current?.parentElement?.getBoundingClientRect();
    return clamp(Math.round(((event.clientX - (plot?.left ?? 0)) / plotWidth) * weeks) + 1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    // The rows' own arrows move the read-out.
    event.stopPropagation();
    onSettle(clamp(week + (event.shiftKey ? step * 4 : step)));
  };
  const isHeld = (event: PointerEvent) => event.currentTarget.hasPointerCapture(event.pointerId);
  return (
    <div
      ref={box}
      role="slider"
      tabIndex={0}
      aria-label="Off from week"
      aria-valuemin={1}
      aria-valuemax={weeks}
      aria-valuenow={week}
      aria-valuetext={`week ${week}, ${formatWeekDate(week, startsOn, style)}`}
      className="absolute inset-y-0 z-10 w-6 -translate-x-1/2 cursor-ew-resize touch-none rounded-xs outline-offset-[-2px] pointer-coarse:w-11"
      style={{ left: edge(week - 1) }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (!isHeld(event)) return;
        event.stopPropagation();
        onMove(weekAt(event));
      }}
      onPointerUp={(event) => {
        event.stopPropagation();
        onSettle(weekAt(event));
      }}
      onPointerCancel={() => onSettle(week)}
    >
      <span className="absolute bottom-[-5px] left-1/2 h-4 w-2.5 -translate-x-1/2 rounded-xs border-[1.5px] border-ink bg-surface" />
    </div>
  );
}
