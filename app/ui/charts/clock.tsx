'use client';

import {
  createContext,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useContext,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { type QuarterTick, quarterTicks } from '@/lib/report/drawing/calendar-ticks';
import type { InCurrency } from '@/lib/report/words/numbers';
import { useElementSize } from '../element-size';
import { type HoverWeek, hoverWeek } from './hover-week';

/** `columns`: question, plot, ends side by side. `stacked`: question above, for phones. */
export type ClockLayout = 'columns' | 'stacked';

/** The one time axis of a screen: every row and the calendar place week t at `x(t)`. */
export interface Clock {
  readonly weeks: number;
  readonly startsOn: string;
  readonly layout: ClockLayout;
  /** 0 until it has been measured. */
  readonly plotWidth: number;
  /** Where the plot begins in its rows. */
  readonly gutter: number;
  /** Middle of a 0-based week. */
  readonly x: (week: number) => number;
  /** Left edge of a 0-based week. */
  readonly edge: (week: number) => number;
  readonly quarters: readonly QuarterTick[];
  readonly hover: HoverWeek;
  readonly style: InCurrency;
}

/** Widths of the question and of the ends; on a phone only the ticks stand beside the plot. */
const GUTTERS = { columns: [172, 116], stacked: [46, 0] } as const;

const ClockContext = createContext<Clock | null>(null);

/** The clock of the rows around. */
export function useClock(): Clock {
  const clock = useContext(ClockContext);
  if (!clock) throw new RangeError('a chart row stands outside a ClockProvider');
  return clock;
}

/** The 0-based week under the line, or null; draws its caller again when it moves. */
export function useHoverWeek(): number | null {
  const { hover } = useClock();
  return useSyncExternalStore(hover.subscribe, hover.get, () => null);
}

export interface ClockProviderProps {
  readonly weeks: number;
  readonly startsOn: string;
  readonly style: InCurrency;
  readonly className?: string;
  readonly children: ReactNode;
}

const PHONE = '(max-width: 639.98px)';

function subscribePhone(listener: () => void): () => void {
  const query = window.matchMedia(PHONE);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** The layout that the style sheet has chosen. */
function useLayout(): ClockLayout {
  const phone = useSyncExternalStore(
    subscribePhone,
    () => window.matchMedia(PHONE).matches,
    () => false,
  );
  return phone ? 'stacked' : 'columns';
}

/** Holds the shared scale, and turns pointer and keys over its rows into the week that all of them read out. */
export function ClockProvider({ weeks, startsOn, style, className, children }: ClockProviderProps) {
  const layout = useLayout();
  const box = useRef<HTMLDivElement>(null);
  const { width } = useElementSize(box);
  const [gutter, ends] = GUTTERS[layout];
  const plotWidth = Math.max(0, width - gutter - ends);
  const hover = useMemo(() => hoverWeek(weeks), [weeks]);
  const { locale, currency } = style;
  const clock = useMemo<Clock>(
    () => ({
      weeks,
      startsOn,
      layout,
      plotWidth,
      gutter,
      x: (week) => ((week + 0.5) * plotWidth) / weeks,
      edge: (week) => (week * plotWidth) / weeks,
      quarters: quarterTicks(startsOn, weeks),
      hover,
      style: { locale, currency },
    }),
    [weeks, startsOn, layout, plotWidth, gutter, hover, locale, currency],
  );
  // Asked once as the pointer comes in: asking at each move would lay out the page once more in each frame of a drag.
  const boxLeft = useRef(0);
  const weekAt = (event: PointerEvent): number | null => {
    const left = boxLeft.current + gutter;
    const share = (event.clientX - left) / plotWidth;
    return share >= 0 && share < 1 ? Math.floor(share * weeks) : null;
  };
  const [pressed, setPressed] = useState<number | null>(null);
  return (
    <ClockContext value={clock}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the same reading is on the axis, a slider for keyboards */}
      <div
        ref={box}
        className={className}
        onPointerEnter={() => {
          boxLeft.current = box.current?.getBoundingClientRect().left ?? 0;
        }}
        onPointerMove={(event) => hover.hover(weekAt(event))}
        onPointerLeave={() => hover.hover(null)}
        onPointerDown={(event) => setPressed(onControl(event) ? null : weekAt(event))}
        onPointerUp={(event) => {
          const week = weekAt(event);
          if (week === null || week !== pressed) return;
          if (hover.pinned() && hover.get() === week) hover.free();
          else hover.pin(week);
        }}
        onKeyDown={(event) => onKey(event, clock)}
      >
        {children}
      </div>
    </ClockContext>
  );
}

function onControl(event: PointerEvent): boolean {
  return (
    event.target instanceof Element &&
    event.target.closest('button, a, input, [role=dialog], [role=menu], [role=grid], [data-own-pointer]') !==
      null
  );
}

const stepsOf: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  PageDown: -13,
  PageUp: 13,
  Home: -1e6,
  End: 1e6,
};

/** Arrows walk the week wherever the focus is in the rows; Esc lets go. */
function onKey(event: KeyboardEvent, { hover, weeks }: Clock): void {
  const inside = event.currentTarget.contains(event.target as Node);
  if (
    !inside ||
    (event.target instanceof Element && event.target.closest('input, [role=dialog], [role=grid]'))
  )
    return;
  const step = stepsOf[event.key];
  if (event.key === 'Escape' && hover.get() !== null) {
    hover.free();
    event.preventDefault();
  } else if (step !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
    hover.step(event.shiftKey ? step * 4 : step, step < 0 ? weeks - 1 : 0);
    event.preventDefault();
  }
}
