'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { Button } from '../../../ui/button';
import { useElementSize } from '../../../ui/element-size';
import { kindColor } from '../../../ui/kind-icon';
import type { Span } from '../columns';
import { HATCH_ID } from '../row-cells';

const WINDOW = 28;
const HEIGHT = 62;

export interface WeekBarsProps {
  readonly series: readonly number[];
  readonly silent: readonly boolean[];
  readonly span: Span;
  readonly kind: string;
  readonly onChoose: (from: number, to: number) => void;
  readonly onTap: (week: number) => void;
}

/** Half a year of weeks as bars; the chosen ones stand between two round handles. */
export function WeekBars({ series, silent, span, kind, onChoose, onTap }: WeekBarsProps) {
  const weeks = series.length;
  const shown = Math.min(WINDOW, weeks);
  const [first, setFirst] = useState(() => clampTo(span.from - 9, weeks - shown));
  const box = useRef<HTMLDivElement>(null);
  const { width } = useElementSize(box);
  const step = width / shown;
  const most = Math.max(1e-9, ...series.slice(first, first + shown));
  const x = (week: number) => Math.min(width, Math.max(0, (week - first) * step));
  const weekAt = (clientX: number) => {
    const left = box.current?.getBoundingClientRect().left ?? 0;
    return clampTo(first + Math.floor((clientX - left) / Math.max(1, step)), weeks - 1);
  };
  const inView = (week: number) => week >= first && week <= first + shown;
  const handles = [
    {
      name: 'First week',
      week: span.from,
      at: span.from,
      move: (to: number) => onChoose(Math.min(to, span.to), span.to),
    },
    {
      name: 'Last week',
      week: span.to,
      at: span.to + 1,
      move: (to: number) => onChoose(span.from, Math.max(to, span.from)),
    },
  ] as const;
  const pan = (by: number) => setFirst(clampTo(first + by, weeks - shown));
  return (
    <div>
      <div
        ref={box}
        className="relative h-[66px] touch-pan-y"
        onPointerUp={(event) => event.target === event.currentTarget && onTap(weekAt(event.clientX))}
      >
        <svg
          width={width}
          height={HEIGHT + 1}
          className="pointer-events-none overflow-visible"
          aria-hidden="true"
        >
          {series.slice(first, first + shown).map((amount, index) => {
            const week = first + index;
            const height = silent[week]
              ? HEIGHT - 2
              : Math.max(amount > 0 ? 2 : 0, (amount / most) * (HEIGHT - 2));
            return (
              <rect
                key={week}
                x={index * step + 1}
                y={HEIGHT - height}
                width={Math.max(1, step - 2)}
                height={height}
                rx={1.5}
                fill={silent[week] ? `url(#${HATCH_ID})` : kindColor(kind)}
                opacity={week >= span.from && week <= span.to ? 1 : 0.4}
              />
            );
          })}
          <path d={`M0 ${HEIGHT + 0.5}H${width}`} stroke="var(--chart-axis)" />
          <rect
            x={x(span.from)}
            y={-2}
            width={Math.max(0, x(span.to + 1) - x(span.from))}
            height={HEIGHT + 4}
            rx={4}
            fill="none"
            stroke="var(--text)"
            strokeWidth={1.5}
          />
        </svg>
        {handles.map(({ name, week, at, move }) => (
          <Handle
            key={name}
            name={name}
            week={week}
            weeks={weeks}
            left={x(at)}
            hidden={!inView(at)}
            weekAt={weekAt}
            onMove={move}
          />
        ))}
      </div>
      <div className="flex items-center justify-between text-[10.5px] text-ink-3">
        <Button
          iconOnly
          size="touch"
          aria-label="Earlier weeks"
          disabled={first === 0}
          onClick={() => pan(-13)}
          className="-ml-3"
        >
          <ChevronLeft size={16} aria-hidden />
        </Button>
        <span>
          wk {first + 1} – {first + shown}
        </span>
        <Button
          iconOnly
          size="touch"
          aria-label="Later weeks"
          disabled={first + shown >= weeks}
          onClick={() => pan(13)}
          className="-mr-3"
        >
          <ChevronRight size={16} aria-hidden />
        </Button>
      </div>
    </div>
  );
}

interface HandleProps {
  readonly name: string;
  readonly week: number;
  readonly weeks: number;
  readonly left: number;
  readonly hidden: boolean;
  readonly weekAt: (clientX: number) => number;
  readonly onMove: (week: number) => void;
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

function Handle({ name, week, weeks, left, hidden, weekAt, onMove }: HandleProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (!Object.hasOwn(STEPS, event.key)) return;
    event.preventDefault();
    onMove(clampTo(week + STEPS[event.key], weeks - 1));
  };
  const follow = (event: PointerEvent) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onMove(weekAt(event.clientX));
  };
  return (
    <div
      role="slider"
      tabIndex={hidden ? -1 : 0}
      aria-label={name}
      aria-valuemin={1}
      aria-valuemax={weeks}
      aria-valuenow={week + 1}
      aria-valuetext={`week ${week + 1}`}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={follow}
      className="absolute top-[9px] grid size-11 -translate-x-1/2 touch-none place-items-center rounded-full outline-offset-[-10px]"
      style={{ left, visibility: hidden ? 'hidden' : undefined }}
    >
      <span className="size-3.5 rounded-full border-[1.5px] border-ink bg-surface" />
    </div>
  );
}

function clampTo(value: number, most: number): number {
  return Math.min(Math.max(0, most), Math.max(0, value));
}
